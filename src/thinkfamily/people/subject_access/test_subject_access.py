"""Everything about a person is gathered, decided piece by piece, and what is removed is not in the files."""

import datetime
import io

import pypdf
import pytest
from django.apps import apps

from thinkfamily.access import personal_data
from thinkfamily.access.decision import Refused
from thinkfamily.office.tasks.actions import give as give_task
from thinkfamily.office.tasks.models import Task
from thinkfamily.people.disclosures.actions import hold_back, tell
from thinkfamily.people.disputes.actions import dispute
from thinkfamily.people.families.factories import family as made_family
from thinkfamily.people.persons.factories import address, note, person, tie
from thinkfamily.people.sealing.factories import sealed
from thinkfamily.people.sharing.factories import decision
from thinkfamily.people.subject_access import actions, reads, rules
from thinkfamily.people.subject_access.deciding import Said
from thinkfamily.people.subject_access.models import PackDecision, PackEnd, PackRequest

pytestmark = [pytest.mark.django_db, pytest.mark.demand("3.6.3")]
TODAY = datetime.date(2026, 11, 20)


@pytest.fixture(autouse=True)
def on_a_day(settings):
    settings.TODAY = TODAY


@pytest.fixture
def record(harpers):
    """Kit's record with something of every kind that must not reach him, and something that must."""
    lee = person("Lee Marsh", "1980-01-01", by=harpers.priya)
    made_family("Marsh family", (lee, "adult"), by=harpers.priya)
    harpers.father = tie(harpers.kit, "kin_of", lee, by=harpers.priya)
    sealed(harpers.father, harpers.kit, by=harpers.priya, reason="HISSEALREASON")
    address(harpers.kit, by=harpers.priya, line="14 Larkfield Row")
    harpers.school = note(harpers.kit, "He reads to OWNTOKEN", by=harpers.priya, information="education")
    harpers.mother = note(harpers.kit, "Dana drinks, DANATOKEN", by=harpers.priya, information="substance")
    harpers.harm = note(harpers.kit, "HARMTOKEN", by=harpers.priya, information="mental_health")
    harpers.part = note(harpers.kit, "Dana PARTTOKEN said so, KEPTTOKEN", by=harpers.priya)
    held = tell(
        harpers.kit, by=harpers.priya, to_whom="Police", agency=None, words="HELDTOKEN", information="education",
        purpose="help", ground="public_task", how="phone", day=TODAY,
    )  # fmt: skip
    hold_back(held, by=harpers.priya, why="HELDREASON", review_on=TODAY + datetime.timedelta(9))
    return harpers


def asked(record, **details):
    said = {"how": "self", "identity": "Known to us", "understands": "yes", "considered": "We talked it through"}
    return actions.ask(record.kit, by=record.priya, asked_on=TODAY, **said | details)


def piece(page, row):
    return next(one for one in page.pieces if one.key == str(row.pk) and one.kind == row._meta.label)


def decide_all(kept, record):
    actions.decide_the_rest(kept, by=record.priya)
    page = reads.review_page(record.priya, kept)
    said = {
        piece(page, record.mother).name: Said("third_party", "It is about Dana"),
        piece(page, record.harm).name: Said("serious_harm", "Her doctor advises against it"),
        piece(page, record.part).name: Said("part", "Names Dana", "PARTTOKEN"),
    }
    rest = [one.name for _, some in page.parts for one, decision in some if decision is None and one.name not in said]
    actions.decide(kept, said | {name: Said("release") for name in rest}, by=record.priya)


def text_of(pdf):
    return "".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(bytes(pdf))).pages)


def test_every_model_with_personal_data_says_whose_it_is():
    assert personal_data.belonging()
    for model, belongs in personal_data.belonging().items():
        paths = (belongs.person, belongs.family, belongs.family_id, belongs.proposed)
        assert bool(belongs.nobody) != any(paths), model
        assert belongs.nobody or belongs.title, model
    assert set(personal_data.BELONGS) <= {model._meta.label for model in apps.get_models()}, "of models that are gone"


def test_a_model_that_does_not_say_fails(monkeypatch):
    monkeypatch.delitem(personal_data.BELONGS, "people.Note")
    with pytest.raises(LookupError, match=r"people\.Note"):
        personal_data.belonging()


def test_what_is_removed_is_in_neither_file_and_what_is_handed_over_is_in_both(record):
    dispute(record.school, by=record.priya, said_by="Kit", view="VIEWTOKEN", on=TODAY)
    kept = asked(record)
    decide_all(kept, record)
    made = actions.release(kept, by=record.priya)
    for text in (made.html, text_of(made.pdf).replace("\n", " ")):
        for removed in ("Lee", "Marsh", "DANATOKEN", "HARMTOKEN", "PARTTOKEN", "HELDTOKEN", "HELDREASON", "HISSEAL"):
            assert removed not in text
        for here in ("OWNTOKEN", "14 Larkfield Row", "KEPTTOKEN", "[taken out]", "VIEWTOKEN", "Kit Harper"):
            assert here in text
    assert all(token not in bytes(made.pdf) for token in (b"DANATOKEN", b"HARMTOKEN"))


def test_nothing_in_the_copy_tells_that_something_is_sealed(record):
    for kind, which in (("seal", 1), ("tie", record.father.pk)):
        give_task(
            "Look again at what you keep sealed",
            to=record.priya,
            due=TODAY,
            by=None,
            about=(kind, which),
            family_id=str(record.family.pk),
        )
    kept = asked(record)
    decide_all(kept, record)
    assert "seal" not in actions.release(kept, by=record.priya).html.lower()


def test_who_looked_and_what_was_told_is_in_it(client, record):
    client.force_login(record.priya)
    client.get(f"/records/{record.family.pk}/")
    tell(
        record.kit, by=record.priya, to_whom="His coach", agency=None, words="That he is late", information="education",
        purpose="help", ground="public_task", how="phone", day=TODAY,
    )  # fmt: skip
    kept = asked(record)
    decide_all(kept, record)
    html = actions.release(kept, by=record.priya).html
    assert "Looked at something about you" in html
    assert "That he is late" in html
    assert "Who was given access" in html


def test_what_is_sealed_cannot_be_handed_over_by_anybody(record):
    kept = asked(record)
    name = piece(reads.review_page(record.priya, kept), record.father).name
    with pytest.raises(Refused, match="cannot be handed over"):
        actions.decide(kept, {name: Said("release")}, by=record.priya)
    assert PackDecision.objects.count() == 0


def test_what_is_sealed_after_it_was_decided_is_not_in_the_copy_either(record):
    kept = asked(record)
    decide_all(kept, record)
    sealed(record.school, record.kit, by=record.priya)
    actions.decide_the_rest(kept, by=record.priya)  # the seal itself is a new piece
    assert "OWNTOKEN" not in actions.release(kept, by=record.priya).html


def test_the_review_marks_third_parties_harm_and_what_is_sealed(record):
    page = reads.review_page(record.priya, asked(record))
    assert "Dana" in "".join(piece(page, record.mother).marks)
    assert "serious harm" in "".join(piece(page, record.harm).marks)
    assert "Sealed from Kit" in piece(page, record.father).barred
    assert piece(page, record.school).marks == []


def test_nothing_is_handed_over_before_each_piece_is_decided(record):
    kept = asked(record)
    with pytest.raises(Refused, match="not decided yet"):
        actions.release(kept, by=record.priya)
    actions.decide_the_rest(kept, by=record.priya)
    with pytest.raises(Refused, match="not decided yet"):
        actions.release(kept, by=record.priya)
    assert not PackEnd.objects.exists()


def test_what_another_agency_wrote_is_not_shown_to_the_reviewer_and_its_writer_is_asked(client, record):
    theirs = note(record.kit, "TREATMENTTOKEN", by=record.tom, information="substance")
    kept = asked(record)
    assert Task.objects.filter(owner=record.tom, about_type="pack", about_id=str(kept.pk)).exists()
    client.force_login(record.priya)
    page = client.get(f"/everything/{kept.pk}/").content.decode()
    assert "TREATMENTTOKEN" not in page
    assert "Northmoor recovery decides" in page
    client.force_login(record.tom)
    assert "TREATMENTTOKEN" in client.get(f"/everything/{kept.pk}/").content.decode()
    assert "OWNTOKEN" not in client.get(f"/everything/{kept.pk}/").content.decode()
    decide_all(kept, record)
    assert "TREATMENTTOKEN" not in actions.release(kept, by=record.priya).html
    assert theirs


@pytest.mark.demand("3.6.4")
@pytest.mark.parametrize(
    ("details", "words"),
    [
        pytest.param(
            {"understands": "adult"}, "understands what they ask", id="a child whose understanding is not said"
        ),
        pytest.param({"considered": ""}, "how you looked at", id="a child's understanding not looked at"),
        pytest.param({"how": "parent", "considered": ""}, "not automatic", id="a parent without a why"),
        pytest.param({"asked_on": TODAY + datetime.timedelta(1)}, "not come yet", id="a day to come"),
    ],
)
def test_asking_is_refused_in_words(record, details, words):
    said = {"how": "self", "identity": "Known", "understands": "yes", "considered": "Talked", "asked_on": TODAY}
    with pytest.raises(Refused, match=words):
        actions.ask(record.kit, by=record.priya, **said | details)
    assert not PackRequest.objects.exists()


@pytest.mark.parametrize(
    ("asked_on", "due"),
    [
        pytest.param(datetime.date(2026, 11, 20), datetime.date(2026, 12, 20), id="the same day of the next month"),
        pytest.param(datetime.date(2027, 1, 31), datetime.date(2027, 2, 28), id="or that month's last day"),
        pytest.param(datetime.date(2026, 12, 5), datetime.date(2027, 1, 5), id="over the turn of the year"),
    ],
)
def test_a_copy_is_due_in_a_month(asked_on, due):
    assert rules.due_on(asked_on) == due


def test_by_the_pages(client, record):
    client.force_login(record.priya)
    where = f"/people/{record.kit.pk}/everything/"
    said = {
        "how": "self",
        "identity": "Known to us",
        "understands": "yes",
        "considered": "Talked",
        "asked_on": "1 11 2026",
    }
    assert "Say who asks" in client.post(where, said | {"how": ""}).content.decode()
    sent = client.post(where, said)
    kept = PackRequest.objects.get()
    assert sent["Location"] == f"/everything/{kept.pk}/"
    client.post(f"/everything/{kept.pk}/", {"rest": "yes"})
    page = reads.review_page(record.priya, kept)
    wrong = piece(page, record.mother).name
    answer = client.post(f"/everything/{kept.pk}/", {f"outcome-{wrong}": "third_party"}).content.decode()
    assert "Say why: a decision to remove" in answer
    decide_all(kept, record)
    assert client.get(f"/everything/{kept.pk}/copy/pdf/").status_code == 404
    client.post(f"/everything/{kept.pk}/hand-over/")
    for kind in ("page", "pdf"):
        got = client.get(f"/everything/{kept.pk}/copy/{kind}/")
        assert got.status_code == 200
        assert "Harper" not in got["Content-Disposition"]
        assert "no-store" in got["Cache-Control"]
    client.force_login(record.anil)
    assert client.get(f"/everything/{kept.pk}/copy/pdf/").status_code == 404


def test_giving_none_says_why_and_closes_the_task(record):
    kept = asked(record)
    actions.give_none(kept, by=record.priya, why="He no longer wants it")
    assert Task.objects.get(about_type="pack", owner=record.priya).done_at
    with pytest.raises(Refused, match="settled"):
        actions.decide(kept, {}, by=record.priya)


def test_a_decision_to_share_makes_no_difference_to_whose_piece_it_is(record):
    decision(record.kit, record.anil.agency, by=record.priya)
    assert any(one.kind == "people.SharingDecision" for one in reads.review_page(record.priya, asked(record)).pieces)
