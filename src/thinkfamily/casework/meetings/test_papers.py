"""What was promised at a meeting stands on it and in its minutes; minutes and reports as PDF, each reader's own cut."""

import datetime
import io
import re
from html import unescape

import pypdf
import pytest
from django.db import IntegrityError, connection, transaction
from django.urls import reverse

from thinkfamily.access.decision import Refused
from thinkfamily.casework.cases.factories import case
from thinkfamily.casework.commitments import actions as promises
from thinkfamily.casework.commitments.models import Commitment
from thinkfamily.casework.meetings import factories as made
from thinkfamily.casework.meetings import papers, reads, wording, writing
from thinkfamily.casework.plan.factories import action, objective, plan, progress
from thinkfamily.casework.team.factories import team_member
from thinkfamily.people.families.factories import family
from thinkfamily.people.sharing.factories import decision

pytestmark = pytest.mark.django_db
TODAY = datetime.date(2026, 11, 20)


@pytest.fixture(autouse=True)
def on_a_day(settings):
    settings.TODAY = TODAY


@pytest.fixture
def met(harpers):
    opened = case(harpers.family, by=harpers.priya)
    worker = team_member(opened, harpers.kit, "Worker", by=harpers.priya, user=harpers.priya)
    tom = team_member(opened, harpers.dana, "Recovery", by=harpers.priya, user=harpers.tom, information="substance")
    kept = made.meeting(opened, by=harpers.priya, state="held", on=TODAY, next_why="Dana moves house")
    made.attendance(kept, harpers.kit, by=harpers.priya, came="own_media", words="A drawing of a shed")
    made.attendance(kept, harpers.dana, by=harpers.priya, came="whole", member=tom, information="substance")
    made.minute(kept, harpers.kit, "Kit cooked twice", by=harpers.priya, sort="well")
    made.minute(kept, harpers.dana, "zqmondays with Tom", by=harpers.priya, information="substance")
    decided = made.minute(kept, harpers.kit, "Kit cooks on Fridays", by=harpers.priya, sort="decision")
    made.minute(kept, harpers.kit, "Once is enough", by=harpers.priya, sort="dissent", after=decided)
    made.report(kept, harpers.kit, "He comes every day", by=harpers.priya, member=worker)
    made.report(kept, harpers.dana, "zqclean since May", by=harpers.priya, member=tom, information="substance")
    return kept


def promise(harpers, met, **more):
    said = {
        "person": harpers.kit, "agency": harpers.priya.agency, "what": "A bed for Kit", "promised_on": TODAY,
        "due": TODAY + datetime.timedelta(7), "promised_by": harpers.priya,
    }  # fmt: skip
    return writing.promised(met, by=harpers.priya, **said | more)


def words_of(paper):
    """Every word that is of the paper itself, in its order."""
    said = [paper.caption, paper.title, paper.opening, paper.beneath]
    for part in paper.parts:
        said += [part.title] if part.entries else [part.title, part.empty]
        for one in part.entries:
            said += [one.first, one.says, *one.more]
            said += [each for words in one.words for each in (words.said, words.whose)] + [one.beneath]
    return " ".join(" ".join(said).split())


def text_of_pdf(content):
    pages = [page.extract_text() for page in pypdf.PdfReader(io.BytesIO(content)).pages]
    text = " ".join(re.sub(r"\n?\d+ / \d+\s*$", "", one) for one in pages)
    return " ".join(text.split())


def text_of_page(answer):
    article = re.search(r"<article>(.*?)</article>", answer.content.decode(), re.S)
    assert article
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", article[1])).split())


@pytest.mark.demand("6.7.13")
def test_a_promise_stands_on_the_meeting_and_in_the_minutes_and_serves_an_objective_later(harpers, met, client):
    kept = promise(harpers, met)
    assert (kept.meeting_id, kept.where) == (met.pk, "meeting")
    client.force_login(harpers.priya)
    for name in ("meeting", "minutes"):
        assert "A bed for Kit" in client.get(reverse(name, args=[met.family_id, met.pk])).content.decode()
    aim = objective(plan(met.case, by=harpers.priya), harpers.kit, "I want to sleep", by=harpers.priya)
    address = reverse("mend_commitment", args=[met.family_id, kept.pk])
    assert "I want to sleep" in client.get(address).content.decode()
    typed = {
        "what": kept.what, "promised_on": "20 11 2026", "where": "meeting", "due": "27 11 2026", "every": "once",
        "objective": str(aim.pk), "version": 1,
    }  # fmt: skip
    assert client.post(address, typed).status_code == 302
    assert Commitment.objects.get().objective_id == aim.pk
    assert client.post(address, typed | {"objective": "", "version": 2}).status_code == 302
    assert Commitment.objects.get().objective_id is None


@pytest.mark.demand("6.7.13")
def test_a_promise_is_of_a_meeting_of_this_family_that_was_held_and_never_dangles(harpers, met):
    elsewhere = made.meeting(case(family(harpers.priya.agency, by=harpers.priya), by=harpers.priya), by=harpers.priya)
    with pytest.raises(Refused, match="a meeting of this family"):
        promises.promise(
            harpers.family, by=harpers.priya, person=harpers.kit, agency=harpers.priya.agency, what="A bed",
            promised_on=TODAY, due=TODAY, promised_by=harpers.priya, meeting=elsewhere,
        )  # fmt: skip
    planned = made.meeting(met.case, by=harpers.priya)
    with pytest.raises(Refused, match="Write down first that it was held"):
        promise(harpers, planned)
    kept = promise(harpers, met)
    gone = "00000000-0000-4000-8000-000000000001"
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        with pytest.raises(IntegrityError), transaction.atomic():
            cursor.execute("UPDATE casework_commitment SET meeting_id = %s WHERE id = %s", [gone, str(kept.pk)])


@pytest.mark.demand("6.7.13")
def test_an_objective_that_one_is_not_shown_is_not_taken_off_a_promise_by_putting_it_right(harpers, met, client):
    aim = objective(plan(met.case, by=harpers.priya), harpers.kit, "zqaim", by=harpers.moira, information="housing")
    kept = promise(harpers, met)
    Commitment.objects.filter(pk=kept.pk).update(objective=aim)
    decision(
        harpers.kit,
        harpers.priya.agency,
        by=harpers.moira,
        information="housing",
        outcome="withhold",
        ground="serious_harm",
    )
    client.force_login(harpers.priya)
    address = reverse("mend_commitment", args=[met.family_id, kept.pk])
    page = client.get(address).content.decode()
    assert "zqaim" not in page
    assert "Which objective" not in page
    typed = {
        "what": "A bed and a lamp", "promised_on": "20 11 2026", "where": "meeting", "due": "27 11 2026",
        "every": "once", "objective": "", "version": 2,
    }  # fmt: skip
    client.post(address, typed | {"version": kept.version})
    kept.refresh_from_db()
    assert (kept.what, kept.objective_id) == ("A bed and a lamp", aim.pk)


@pytest.mark.demand("6.7.14")
def test_page_and_pdf_say_the_same_words_in_the_same_order(harpers, met, client):
    of_plan = plan(met.case, by=harpers.priya)
    aim = objective(of_plan, harpers.kit, "I want to cook", by=harpers.priya)
    step = action(aim, "Buy a pan", by=harpers.priya, owner="family", other=harpers.dana)
    progress(aim, by=harpers.priya, where_we_are="Twice a week", scale=6)
    progress(aim, by=harpers.priya, action=step, where_we_are="", done="partly", in_the_way="The shop was shut")
    promise(harpers, met)
    client.force_login(harpers.priya)
    shown = reads.one(harpers.priya, met)
    for words, page, file in (
        (wording.minutes, "minutes", "minutes_file"), (wording.reports, "meeting_reports", "meeting_reports_file"),
    ):  # fmt: skip
        said = words_of(words(shown))
        assert text_of_page(client.get(reverse(page, args=[met.family_id, met.pk]))) == said
        answer = client.get(reverse(file, args=[met.family_id, met.pk]))
        assert re.sub(r"\s", "", text_of_pdf(answer.content)) == re.sub(r"\s", "", said)
        assert answer.headers["Content-Type"] == "application/pdf"


@pytest.mark.demand("6.7.14")
def test_a_pdf_is_cut_for_its_reader_also_in_what_it_says_of_itself(harpers, met, client):
    for reader, sees in ((harpers.priya, True), (harpers.anil, False)):
        client.force_login(reader)
        for name in ("minutes_file", "meeting_reports_file"):
            content = client.get(reverse(name, args=[met.family_id, met.pk])).content
            made_of = f"{text_of_pdf(content)} {pypdf.PdfReader(io.BytesIO(content)).metadata}"
            assert ("zq" in made_of) is sees, (reader.name, name)
            assert ("Tom" in made_of) is sees


def test_words_are_never_markup(harpers, met):
    made.minute(met, harpers.kit, "#panic() *stars* <label> @ref $x$ \\ `raw`", by=harpers.priya)
    content = papers.pdf(wording.minutes(reads.one(harpers.priya, met)))
    assert "#panic() *stars* <label> @ref $x$ \\ `raw`" in text_of_pdf(content)
