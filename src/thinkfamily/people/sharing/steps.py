"""Walking through the three steps of a decision; nothing is kept on the way, each page carries what was said."""

from dataclasses import dataclass
from typing import Any

from django.http import QueryDict

from thinkfamily.access.colleagues.reads import discuss_with
from thinkfamily.access.users.models import User
from thinkfamily.clock import today
from thinkfamily.people.persons.models import Person
from thinkfamily.people.sharing import reads, rules
from thinkfamily.people.sharing.actions import Terms, objections_to, whom
from thinkfamily.people.sharing.forms import HowForm, WhatForm, WhyForm
from thinkfamily.people.sharing.models import SharingDecision
from thinkfamily.vocabulary.grounds import grounds

LAST = 3
LIKE = ("outcome", "purpose", "ground", "given_by", "giver", "understanding", "limits", "reason")


@dataclass
class Walk:
    """Where the reader is. `terms`: the decision, once all steps are right. `carried`: what other steps said."""

    step: int
    form: Any
    carried: list[tuple[str, str]]
    so_far: str = ""
    terms: Terms | None = None


def walk(person: Person, *, by: User, post: QueryDict | None, like: SharingDecision | None) -> Walk:
    """The step to show next; with `terms` when nothing is left to ask. `like`: the decision that this one renews."""
    first = {name: getattr(like, name) for name in LIKE} if like else {}
    if like:
        first |= {"agency": like.agency_id, "information": [like.information]}
    if post is None:
        return _show(1, _what(by, None, first), QueryDict())
    asked = min(max(int(post.get("step", "1")) if post.get("step", "1").isdigit() else 1, 1), LAST)
    back = "back" in post
    what = _what(by, post, first)
    if not what.is_valid() or (back and asked <= 2):
        return _show(1, what, post)
    if asked == 1:
        return _show(2, _why(what, None, _again(post, first)), post, what)
    why = _why(what, post, first)
    if not why.is_valid() or back:
        return _show(2, why, post, what)
    if asked == 2:
        return _show(3, _how(person, by, what, why, None, _again(post, _dates() | first)), post, what, why)
    how = _how(person, by, what, why, post, first)
    if not how.is_valid():
        return _show(3, how, post, what, why)
    terms = _terms(what, why, how)
    how.object_to(objections_to(terms, person))
    if how.errors:
        return _show(3, how, post, what, why)
    return Walk(LAST, how, [], terms=terms)


def _what(by: User, post: QueryDict | None, first: dict[str, Any]) -> WhatForm:
    return WhatForm(post, agencies=reads.receivers(by), initial=first)


def _why(what: WhatForm, post: QueryDict | None, first: dict[str, Any]) -> WhyForm:
    outcome = what.cleaned_data["outcome"]
    return WhyForm(post, grounds=reads.grounds_now(), outcome=outcome, day=today(), initial=first)


def _how(
    person: Person, by: User, what: WhatForm, why: WhyForm, post: QueryDict | None, first: dict[str, Any]
) -> HowForm:
    named = discuss_with(by)
    people = [one for one in (named.manager, named.lead) if one is not None] if named else []
    return HowForm(
        post,
        whom=whom(person),
        consent=grounds()[why.cleaned_data["ground"]].consent,
        outcome=what.cleaned_data["outcome"],
        discuss=people,
        initial=first,
    )


def _dates() -> dict[str, Any]:
    return {"ends": rules.usual_end(today()), "review_on": rules.usual_review(today())}


def _again(post: QueryDict, first: dict[str, Any]) -> dict[str, Any]:
    """What was said in a later step before going back."""
    kept = {name: post.getlist(name) for name in post}
    many = ("information", "responsibility_checked", "discussed")
    return first | {name: said if name in many else said[-1] for name, said in kept.items() if said}


def _show(step: int, form: Any, post: QueryDict, what: WhatForm | None = None, why: WhyForm | None = None) -> Walk:
    carried = [
        (name, value)
        for name in post
        if name not in {*form.fields, "step", "back", "csrfmiddlewaretoken"}
        for value in post.getlist(name)
    ]
    return Walk(step, form, carried, so_far=_so_far(what, why))


def _so_far(what: WhatForm | None, why: WhyForm | None) -> str:
    """Share school and learning with Fernhill Academy, because they agreed to it."""
    if what is None:
        return ""
    said = what.cleaned_data
    verb, to = ("Share", "with") if said["outcome"] == "share" else ("Withhold", "from")
    titles = dict(what.fields["information"].choices)  # type: ignore[attr-defined]  # a field of choices
    about = ", ".join(titles[one].lower() for one in said["information"])
    ground = f". Ground: {grounds()[why.cleaned_data['ground']].title.lower()}" if why else ""
    return f"{verb} {about} {to} {what.agencies[said['agency']].name}{ground}."


def _terms(what: WhatForm, why: WhyForm, how: HowForm) -> Terms:
    said = what.cleaned_data | why.cleaned_data | how.cleaned_data
    consent = None
    if how.consent:
        consent = rules.Consent(
            given_by=said["given_by"],
            giver=said["giver"],
            understanding=said["understanding"],
            considered=said["considered"],
            responsibility_checked="yes" in said["responsibility_checked"],
        )
    named = [how.discuss[one] for one in said.get("discussed", ())]
    lead = next((one for one in named if one.role == "safeguarding_lead"), None)
    return Terms(
        agency=what.agencies[said["agency"]],
        information=tuple(said["information"]),
        purpose=said["purpose"],
        outcome=said["outcome"],
        ground=said["ground"],
        starts=today(),
        review_on=said["review_on"],
        ends=said["ends"],
        reason=said.get("reason", ""),
        limits=said.get("limits", ""),
        may_know=said.get("may_know") == "yes",
        told=how.consent or said.get("told") == "yes",
        told_why_not=said.get("told_why_not", ""),
        consent=consent,
        said=said.get("said", ""),
        discussed_with_manager=next((one for one in named if one is not lead), None),
        discussed_with_lead=lead,
    )
