"""The documents of a family, adding one, and handing one out."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render

from thinkfamily.access.page import page, showing
from thinkfamily.people.documents import actions, policy, reads
from thinkfamily.people.documents.forms import DocumentForm
from thinkfamily.people.documents.rules import mime_of
from thinkfamily.people.families import policy as families
from thinkfamily.people.families import reads as family_reads
from thinkfamily.people.family_record.reads import find_member
from thinkfamily.people.sharing.leaving import note_left


@page(may=families.may_see, about=family_reads.find)
def family_documents(request, family):
    found = reads.of_family(request.user, family)
    showing(request, str(family.pk), [str(each.pk) for each in found], [family.area])
    note_left(found, to=request.user)
    context = {
        "family": family,
        "documents": found,
        "people": reads.to_write_about(request.user, family),
        "may_write": families.may_write(request.user, family),
        "keeps": families.keeps(request.user, family),
        "agency": request.user.agency_id,
    }
    return render(request, "people/documents/documents.html", context)


@page(may=policy.may_add, about=find_member)
def add_document(request, member):
    sent = (request.POST, request.FILES) if request.method == "POST" else (None, None)
    form = DocumentForm(*sent, too_big=getattr(request, "too_big", False))
    if form.is_valid():
        kept = actions.add_document(member, by=request.user, **form.said)
        messages.success(request, f"Added: {kept.name}.")
        return redirect("family_documents", member.family_id)
    showing(request, str(member.family_id), [str(member.person_id)], [member.family.area])
    return render(request, "people/documents/add.html", {"form": form, "member": member})


add_document.takes_files = True  # type: ignore[attr-defined]  # read by site/uploads.py


@page(may=policy.may_open, about=reads.find)
def document(request, document):
    for family in family_reads.families_of(document.person, request.user):
        showing(request, str(family.pk), [str(document.pk)], [family.area])
    note_left([document], to=request.user)
    return handed(reads.content_of(document), document)


def handed(content, document):
    """A file to keep: no browser opens it as a page of ours, and its name here says nothing of anybody."""
    answer = HttpResponse(content, content_type=mime_of(document.kind, content))
    answer["Content-Disposition"] = f'attachment; filename="document-{document.pk}.{document.kind}"'
    answer["X-Content-Type-Options"] = "nosniff"
    answer["Content-Security-Policy"] = "default-src 'none'; sandbox"
    return answer
