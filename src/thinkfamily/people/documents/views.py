"""The documents of a family, and handing one out."""

from django.http import HttpResponse
from django.shortcuts import render

from thinkfamily.access.page import page, showing
from thinkfamily.people.documents import policy, reads
from thinkfamily.people.documents.rules import mime_of
from thinkfamily.people.families import policy as families
from thinkfamily.people.families import reads as family_reads


@page(may=families.may_see, about=family_reads.find)
def family_documents(request, family):
    found = reads.of_family(request.user, family)
    showing(request, str(family.pk), [str(each.pk) for each in found], [family.area])
    context = {
        "family": family,
        "documents": found,
        "may_write": families.may_write(request.user, family),
        "keeps": families.keeps(request.user, family),
        "agency": request.user.agency_id,
    }
    return render(request, "people/documents/documents.html", context)


@page(may=policy.may_open, about=reads.find)
def document(request, document):
    for family in family_reads.families_of(document.person, request.user):
        showing(request, str(family.pk), [str(document.pk)], [family.area])
    return handed(reads.content_of(document), document)


def handed(content, document):
    """A file to keep: no browser opens it as a page of ours, and its name here says nothing of anybody."""
    answer = HttpResponse(content, content_type=mime_of(document.kind, content))
    answer["Content-Disposition"] = f'attachment; filename="document-{document.pk}.{document.kind}"'
    answer["X-Content-Type-Options"] = "nosniff"
    answer["Content-Security-Policy"] = "default-src 'none'; sandbox"
    return answer
