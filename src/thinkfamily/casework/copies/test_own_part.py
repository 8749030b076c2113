"""Whose copy holds what: one's own part and one's children's, what others ticked, and never another adult's."""

import datetime
import io
from types import SimpleNamespace

import pypdf
import pytest

from thinkfamily.access.decision import Refused
from thinkfamily.casework.cases.factories import case
from thinkfamily.casework.commitments.factories import commitment
from thinkfamily.casework.copies import actions, reads
from thinkfamily.casework.copies.factories import plan_agreement, ticked
from thinkfamily.casework.copies.own_part import own_part
from thinkfamily.casework.copies.papers import pdf
from thinkfamily.casework.copies.wording import in_words
from thinkfamily.casework.needs.factories import need
from thinkfamily.casework.plan.factories import action, objective, plan, progress, what_works
from thinkfamily.casework.team.factories import team_member
from thinkfamily.clock import today
from thinkfamily.people.families.factories import member
from thinkfamily.people.network.factories import supporter
from thinkfamily.people.persons.factories import person, tie
from thinkfamily.people.sealing.factories import sealed

pytestmark = [pytest.mark.django_db, pytest.mark.demand("6.5.3")]
FORMS = ("plain", "large", "easy")


@pytest.fixture
def two_homes(harpers):
    """Eva and Tom, who live apart, and their child Nina; Eva's rent is in the plan, and Nina's school."""
    by = harpers.priya
    eva, tom = person("Eva Novak", "1990-02-28", by=by), person("Tom Reid", "1987-08-07", by=by)
    nina = person("Nina Reid", "2015-06-01", by=by)
    of = harpers.family
    for one, role in ((eva, "parent"), (tom, "parent"), (nina, "child")):
        member(of, one, role, by=by)
    for one in (eva, tom):
        tie(one, "parent_of", nina, by=by)
    made = plan(
        case(of, by=by), by=by, state="live", best_hopes="ZQHOPES", best_hopes_whose="Eva", best_hopes_on=today()
    )
    school = objective(
        made, nina, "ZQSCHOOL I want to see Ada", by=by, state="agreed", will_change="Nina goes. She smiles."
    )
    debts = need(eva, "ZQARREARS", by=by, information="money")
    rent = objective(made, eva, "ZQRENT is paid", by=by, state="agreed", grows_from=(debts,))
    stay = objective(made, nina, "ZQSTAY here", by=by, state="agreed", grows_from=(debts,))
    found = SimpleNamespace(
        by=by, family=of, plan=made, eva=eva, tom=tom, nina=nina, school=school, rent=rent, stay=stay
    )
    found.fridays = action(school, "ZQFRIDAYS he drives", by=by, owner="family", other=tom)
    found.pays = action(rent, "ZQPAYS a bit", by=by, owner="family", other=eva)
    found.wakes = action(school, "ZQWAKES her", by=by, owner="family", other=eva)
    found.lends = action(rent, "ZQLENDS the car", by=by, owner="family", other=tom)
    progress(school, by=by, where_we_are="ZQNOW 4 days")
    what_works(made, eva, "ZQWORKS for Eva", by=by)
    commitment(eva, by=by, what="ZQPROMISE about the rent", due=today())
    plan_agreement(made, eva, "ZQEVASAID", by=by)
    return found


def told(scene, whose, **how):
    """All that a copy says, whatever its form: as page and as PDF with what stands in its head."""
    part = own_part(scene.by, reads.find(scene.family.pk, whose.pk))
    said = ""
    for form in FORMS:
        paper = pypdf.PdfReader(io.BytesIO(pdf(in_words(part, form, **how))))
        said += " ".join(
            [str(in_words(part, form, **how)), *(page.extract_text() for page in paper.pages), str(paper.metadata)]
        )
    return {token for token in TOKENS if token in said}


TOKENS = ("ZQHOPES", "ZQSCHOOL", "ZQRENT", "ZQSTAY", "ZQFRIDAYS", "ZQPAYS", "ZQWAKES", "ZQLENDS", "ZQNOW", "ZQWORKS",
          "ZQPROMISE", "ZQEVASAID", "ZQARREARS")  # fmt: skip


def test_toms_copy_holds_his_own_part_and_ninas_and_nothing_of_evas_debts(two_homes):
    assert told(two_homes, two_homes.tom) == {"ZQSCHOOL", "ZQFRIDAYS", "ZQNOW", "ZQLENDS"}


def test_evas_copy_holds_hers_and_ninas(two_homes):
    assert told(two_homes, two_homes.eva) == {
        "ZQHOPES", "ZQSCHOOL", "ZQRENT", "ZQSTAY", "ZQPAYS", "ZQWAKES", "ZQNOW", "ZQWORKS", "ZQPROMISE", "ZQEVASAID",
    }  # fmt: skip


def test_a_childs_copy_holds_what_is_the_childs(two_homes):
    assert told(two_homes, two_homes.nina) == {"ZQSCHOOL", "ZQSTAY", "ZQNOW"}


@pytest.mark.demand("6.5.4")
def test_what_is_sealed_from_tom_is_in_no_copy_of_his_and_takes_along_what_is_done_for_it(two_homes):
    sealed(two_homes.school, two_homes.tom, by=two_homes.by)
    assert told(two_homes, two_homes.tom) == {"ZQLENDS"}
    sealed(two_homes.lends, two_homes.tom, by=two_homes.by)
    assert told(two_homes, two_homes.tom) == set()


@pytest.mark.demand("6.6.5", "6.5.4")
def test_somebody_of_the_network_has_what_was_ticked_and_what_they_do_and_nothing_sealed(two_homes):
    joan = supporter(two_homes.nina, "Joan", by=two_homes.by)
    place = team_member(two_homes.plan.case, two_homes.nina, "Gran", by=two_homes.by, supporter=joan)
    assert told(two_homes, place) == set()
    ticked(place, two_homes.school, by=two_homes.by)
    ticked(place, two_homes.fridays, by=two_homes.by)
    assert told(two_homes, place) == {"ZQSCHOOL", "ZQFRIDAYS"}
    sealed(two_homes.school, two_homes.eva, by=two_homes.by)  # from whomever: it goes to nobody of the network
    assert told(two_homes, place) == set()


def test_a_draft_is_in_no_copy_of_a_live_plan(two_homes):
    objective(two_homes.plan, two_homes.tom, "ZQDRAFT", by=two_homes.by)
    part = own_part(two_homes.by, reads.find(two_homes.family.pk, two_homes.tom.pk))
    assert "ZQDRAFT" not in str(in_words(part))


def test_the_draft_translation_says_that_nobody_has_checked_it_and_runs_from_the_right(two_homes):
    part = own_part(two_homes.by, reads.find(two_homes.family.pk, two_homes.tom.pk))
    copy = in_words(part, "plain", "ar")
    assert copy.direction == "rtl"
    assert "Draft translation. No translator has checked it yet." in copy.draft[0]
    assert "ZQSCHOOL" in str(copy)


def test_page_and_pdf_say_the_same_in_the_same_order(two_homes):
    part = own_part(two_homes.by, reads.find(two_homes.family.pk, two_homes.eva.pk))
    for form in FORMS:
        copy = in_words(part, form)
        paper = pypdf.PdfReader(io.BytesIO(pdf(copy)))
        text = "".join("".join(page.extract_text().split()) for page in paper.pages)
        at = 0
        for said in [copy.title, *copy.opening, *(one.title for one in copy.sections), *copy.closing]:
            at = text.index("".join(said.split()), at)
        assert paper.metadata is not None
        assert paper.metadata.title == copy.title
        assert paper.pages[0].mediabox.height == pytest.approx(841.9, abs=1)


def ticks(scene, place, things, **how):
    whose = reads.find(scene.family.pk, how.pop("of", scene.eva).pk)
    return actions.tick(whose, by=scene.by, member=place, things=things, said="He can know", **how)


def test_each_ticks_of_their_own_part_alone(two_homes):
    toms = team_member(two_homes.plan.case, two_homes.tom, "Dad", by=two_homes.by)
    with pytest.raises(Refused, match="own part alone"):
        ticks(two_homes, toms, [two_homes.rent], of=two_homes.nina)
    ticks(two_homes, toms, [two_homes.wakes])
    assert "ZQWAKES" in told(two_homes, two_homes.tom)
    ticks(two_homes, toms, [])
    assert "ZQWAKES" not in told(two_homes, two_homes.tom)


def test_for_a_child_only_who_answers_for_the_child_ticks(two_homes):
    place = team_member(two_homes.plan.case, two_homes.eva, "Mum", by=two_homes.by)
    sam = person("Sam Hill", "1993-06-05", by=two_homes.by)
    member(two_homes.family, sam, "partner", by=two_homes.by)
    with pytest.raises(Refused, match="answer for"):
        ticks(two_homes, place, [two_homes.school], of=two_homes.nina, other=sam)
    assert len(ticks(two_homes, place, [two_homes.school], of=two_homes.nina, other=two_homes.tom)) == 1


def test_nobody_of_the_network_ticks_and_nobody_who_left_the_team_is_ticked_for(two_homes):
    joan = supporter(two_homes.nina, "Joan", by=two_homes.by)
    place = team_member(two_homes.plan.case, two_homes.nina, "Gran", by=two_homes.by, supporter=joan)
    with pytest.raises(Refused, match="family ticks for them"):
        ticks(two_homes, place, [], of=place)
    place.until, place.ended_why = today() + datetime.timedelta(days=1), "She moved"
    with pytest.raises(Refused, match="in the team now"):
        ticks(two_homes, place, [two_homes.pays])
