"""Told back first, then the answer, then how they sign; every refusal, whatever page it came from."""

import base64
import datetime
import io
from types import SimpleNamespace
from typing import Any

import pypdf
import pytest
from PIL import Image, ImageDraw

from thinkfamily.access.decision import Refused
from thinkfamily.access.events.models import Event
from thinkfamily.access.users.factories import reader
from thinkfamily.casework.cases.factories import case
from thinkfamily.casework.copies import actions, policy, reads, signing
from thinkfamily.casework.copies.models import PlanAgreement
from thinkfamily.casework.plan.factories import plan
from thinkfamily.casework.team.factories import team_member
from thinkfamily.clock import today
from thinkfamily.people.families.factories import member
from thinkfamily.people.network.factories import supporter
from thinkfamily.people.persons.factories import person, tie
from thinkfamily.people.sealing.factories import sealed

pytestmark = [pytest.mark.django_db, pytest.mark.demand("6.5.1")]
DAY = datetime.timedelta(days=1)
SAID = "I cook two nights. It’s fair."


@pytest.fixture
def asked(harpers):
    made = plan(case(harpers.family, by=harpers.priya), by=harpers.priya)
    tie(harpers.dana, "parent_of", harpers.kit, by=harpers.priya)
    return SimpleNamespace(
        plan=made, by=harpers.priya, family=harpers.family, dana=harpers.dana, kit=harpers.kit, record=harpers
    )


def say(asked, of=None, **told):
    whose = reads.find(asked.family.pk, (of or asked.dana).pk)
    first: dict[str, Any] = {
        "told_back": SAID,
        "answer": "agrees",
        "signed": "typed",
        "signed_name": "Dana",
        "on": today(),
    }
    return actions.say(whose, by=told.pop("by", asked.by), **{"on": today()} | first | told)


def picture(size=(600, 200), line=True, kind="PNG"):
    """As a browser's canvas writes it down."""
    drawn = Image.new("RGBA", size)
    if line:
        ImageDraw.Draw(drawn).line((10, 10, size[0] - 10, size[1] - 10), "black", 5)
    kept = io.BytesIO()
    drawn.convert("RGB" if kind == "JPEG" else "RGBA").save(kept, kind)
    return "data:image/png;base64," + base64.b64encode(kept.getvalue()).decode()


def test_somebody_agrees_in_their_own_words_and_the_newest_counts(asked):
    say(asked)
    later = say(asked, answer="partly", to_settle="Not in summer", settle_on=today() + DAY)
    shown = reads.who_agreed(asked.by, asked.family)
    (dana,) = (one for one in shown.people if one.key == asked.dana.pk)
    assert [one.answer for one in dana.said] == ["partly", "agrees"]
    assert dana.latest == later
    assert Event.objects.filter(what="said of a plan").count() == 2


@pytest.mark.parametrize(
    ("told", "sentence"),
    [
        pytest.param({"told_back": " "}, "First they tell it back", id="nothing was told back"),
        pytest.param({"answer": "maybe"}, "Choose whether they agree", id="another answer than there is"),
        pytest.param(
            {"answer": "partly", "settle_on": today() + DAY}, "still to be settled", id="in part, and not what"
        ),
        pytest.param({"answer": "disagrees", "to_settle": "All"}, "on which day", id="not, and no day"),
        pytest.param(
            {"answer": "partly", "to_settle": "x", "settle_on": today() - DAY}, "on which day", id="a day gone"
        ),
        pytest.param({"signed_name": ""}, "Type the name", id="typed, without a name"),
        pytest.param({"signed": "noted"}, "who heard it", id="noted by nobody"),
        pytest.param({"signed": "drawn"}, "Nothing is drawn", id="drawn, without a drawing"),
        pytest.param({"signed": "stamped"}, "how they sign", id="another way than there is"),
        pytest.param({"on": today() + DAY}, "still to come", id="tomorrow"),
        pytest.param({"on": today() - DAY}, "before the plan began", id="before there was a plan"),
    ],
)
def test_what_cannot_be_kept_is_said_in_a_sentence(asked, told, sentence):
    with pytest.raises(Refused, match=sentence):
        say(asked, **told)
    assert not PlanAgreement.objects.exists()


@pytest.mark.demand("6.5.2")
def test_what_is_drawn_is_drawn_anew(asked):
    sent = picture((3000, 1000))
    kept = bytes(say(asked, signed="drawn", drawing=sent).signature.content)
    with Image.open(io.BytesIO(kept)) as found:
        assert (found.format, found.mode, found.size) == ("PNG", "L", (900, 300))
    assert kept not in base64.b64decode(sent.partition(",")[2])


def paper_of(client, asked):
    client.force_login(asked.by)
    answer = client.get(f"/records/{asked.family.pk}/plan/copies/{asked.dana.pk}/pdf/")
    assert answer["Content-Type"] == "application/pdf"
    return pypdf.PdfReader(io.BytesIO(answer.content))


@pytest.mark.demand("6.5.7")
def test_what_they_drew_stands_in_their_copy_on_paper_and_on_the_page(client, asked):
    say(asked)
    assert not [one for page in paper_of(client, asked).pages for one in page.images]
    drawn = say(asked, signed="drawn", drawing=picture((3000, 1000)))
    paper = paper_of(client, asked)
    [image] = [one for page in paper.pages for one in page.images]
    assert image.image.size == (900, 300)
    assert "Your signature:" in "".join(page.extract_text() for page in paper.pages)
    page = client.get(f"/records/{asked.family.pk}/plan/copies/{asked.dana.pk}/").content.decode()
    assert f"/plan/copies/signatures/{drawn.pk}/" in page


@pytest.mark.demand("6.5.7")
@pytest.mark.parametrize(
    "kept", [b"<svg/>", b"\x89PNG\r\n\x1a\nnothing", b""], ids=["a drawing in words", "torn", "empty"]
)
def test_what_is_no_picture_is_in_no_paper(kept):
    with pytest.raises(Refused, match="no drawing"):
        signing.for_paper(kept)


@pytest.mark.demand("6.5.2")
@pytest.mark.parametrize(
    ("sent", "sentence"),
    [
        pytest.param(picture(line=False), "Nothing is drawn", id="an empty box"),
        pytest.param("data:image/png;base64,%%%", "no drawing", id="no picture"),
        pytest.param("data:text/html;base64,PGI+", "no drawing", id="a page"),
        pytest.param(picture(kind="JPEG"), "no drawing", id="another kind under its name"),
        pytest.param("data:image/png;base64," + "A" * 400_001, "too large", id="a very large one"),
    ],
)
def test_a_drawing_that_is_none_is_refused_and_nothing_is_kept(asked, sent, sentence):
    with pytest.raises(Refused, match=sentence):
        say(asked, signed="drawn", drawing=sent)
    assert not PlanAgreement.objects.exists()


def test_only_who_answers_for_a_child_says_it_for_them(asked):
    rob = person("Rob Hale", "1985-01-01", by=asked.by)
    member(asked.family, rob, "partner", by=asked.by)
    with pytest.raises(Refused, match="answer for"):
        say(asked, asked.kit, other=rob)
    assert say(asked, asked.kit, other=asked.dana).other == asked.dana
    with pytest.raises(Refused, match="answer for"):
        say(asked, asked.dana, other=asked.kit)


def test_nobody_is_asked_of_a_plan_that_has_ended_nor_after_they_died(asked):
    asked.plan.state, asked.plan.ended_on, asked.plan.ended_by, asked.plan.ended_why = (
        "ended",
        today(),
        asked.by,
        "Done",
    )
    asked.plan.save()
    with pytest.raises(Refused, match="has ended"):
        say(asked)
    asked.plan.state = "being_agreed"
    asked.plan.save()
    asked.dana.died_on = today()
    asked.dana.save()
    with pytest.raises(Refused, match="any more"):
        say(asked)


def test_somebody_of_the_network_agrees_for_themselves_and_not_once_they_left(asked):
    joan = supporter(asked.kit, "Joan", by=asked.by)
    place = team_member(asked.plan.case, asked.kit, "Gran", by=asked.by, supporter=joan)
    assert say(asked, place, told_back="Mondays yes").member == place
    names = [one.name for one in reads.agreed(reads.who_agreed(asked.by, asked.family).whom, asked.plan)]
    assert names == ["Joan"]
    place.until, place.ended_why = today(), "She moved"
    place.save()
    with pytest.raises(Refused, match="not in the team"):
        say(asked, place)


def test_who_only_reads_writes_nothing_and_hands_out_no_copy(asked):
    whose = reads.find(asked.family.pk, asked.dana.pk)
    with pytest.raises(Refused):
        say(asked, by=reader("ines", role="information_governance"))
    assert policy.may_copy(asked.by, whose)
    assert not policy.may_copy(asked.record.tom, whose)


def test_what_is_sealed_is_not_among_who_agreed(asked):
    said = say(asked)
    sealed(said, asked.record.anil.agency, by=asked.by)
    assert not [one for one in reads.who_agreed(asked.record.anil, asked.family).people if one.said]
