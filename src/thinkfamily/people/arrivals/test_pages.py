"""The pages as readers get them: what is said, and above all what is not."""

import re

import pytest

from thinkfamily.access.events.models import Event, Look
from thinkfamily.people.arrivals.loading.load import load
from thinkfamily.people.arrivals.models import FoundNeed, NeedAnswer, ProposedFamily
from thinkfamily.people.arrivals.seven_families import rows, write

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.usefixtures("families"),
    pytest.mark.demand("2.8.1", "2.8.2", "2.8.3", "2.8.4"),
]


def text(answer):
    """What a reader reads, without the marks of the page."""
    page = re.sub(r"<(script|style).*?</\1>", "", answer.content.decode(), flags=re.DOTALL)
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", page))


def page_of(family):
    return f"/families/{ProposedFamily.objects.get(pk=family).ref}/"


def need_page(family, need):
    found = FoundNeed.objects.get(family=family, need_id=need)
    return f"{page_of(family)}needs/{found.ref}/"


def test_the_list_counts_and_shares_places_among_the_families_seen_in_full(client, priya):
    client.force_login(priya)
    found = text(client.get("/early-list/"))
    order = [found.index(f"{name} family") for name in ("Harper", "Sobczak", "Mensah", "Lowe", "Adeyemi")]
    assert order == sorted(order)
    assert "Place 1 shared Harper family" in found
    assert "Place 1 shared Sobczak family" in found
    assert "Place 3 Mensah family" in found


def test_a_family_seen_in_part_has_no_place_and_no_counts(client, priya):
    client.force_login(priya)
    listed = text(client.get("/early-list/"))
    part = listed[listed.index("Families you may see in part") :]
    assert "Adeyemi family" in part
    assert "outcomes with a need" not in part
    assert "Count again yourself" not in text(client.get(page_of("adeyemi")))


def test_nothing_of_a_barred_feed_reaches_the_reader(client, priya):
    client.force_login(priya)
    for address in ("/early-list/", page_of("adeyemi"), need_page("adeyemi", "ED3"), "/matches/"):
        said = text(client.get(address))
        assert "victim" not in said
        assert "Jo Secret" not in said
        assert "domestic abuse advisers" not in said
        assert "Quill" not in said


def test_places_do_not_change_when_a_barred_family_has_more_needs(client, priya, tmp_path):
    client.force_login(priya)
    before = text(client.get("/early-list/"))
    more = rows()
    more["early"] = [
        row | {"needs": 40, "outcomes": 9} if row["family_id"] == "quill" else row for row in more["early"]
    ]
    load(write(tmp_path / "more", more))
    assert text(client.get("/early-list/")) == before


def test_what_a_barred_feed_says_of_itself_is_the_same_with_rows_and_without(client, priya):
    client.force_login(priya)
    sentences = []
    for family in ("adeyemi", "mensah"):
        said = text(client.get(page_of(family)))
        sentences += re.findall(r"Domestic abuse service (Not shown.*?\.)", said)
        assert "another service; ask the safeguarding lead" in said
    assert len(sentences) == 2
    assert sentences[0] == sentences[1]


def test_a_service_is_named_only_where_that_is_allowed(client, priya, ayesha):
    client.force_login(priya)
    assert "Northmoor recovery team" in text(client.get(page_of("harper")))
    client.force_login(ayesha)
    said = text(client.get(page_of("harper")))
    assert "Fernhill Academy" in said
    assert "recovery team" not in said
    assert "Tom Brandt" not in said


def test_the_seven_disadvantages_are_told_only_to_who_may_read_every_feed(client, priya, moira):
    for user, told in ((priya, False), (moira, True)):
        client.force_login(user)
        assert ("disadvantages that can be known here" in text(client.get(page_of("harper")))) is told


@pytest.mark.parametrize("name", ["priya", "moira", "ayesha"])
def test_a_protected_address_is_shown_to_nobody(client, request, name):
    client.force_login(request.getfixturevalue(name))
    for address in ("/early-list/", page_of("lowe"), need_page("lowe", "ED1")):
        answer = client.get(address)
        said = text(answer)
        assert "Hidden" not in said
        assert "Secret Street" not in said


def test_a_hidden_family_and_one_that_is_not_there_answer_alike(client, priya):
    client.force_login(priya)
    hidden, absent = client.get(page_of("quill")), client.get("/families/0123456789abcdef/")
    assert hidden.status_code == absent.status_code == 404
    assert text(hidden) == text(absent)


def test_a_need_that_is_barred_and_one_that_is_not_there_answer_alike(client, priya):
    client.force_login(priya)
    hidden, absent = client.get(need_page("adeyemi", "DA1")), client.get(f"{page_of('adeyemi')}needs/0123/")
    assert hidden.status_code == absent.status_code == 404
    assert text(hidden) == text(absent)


def test_no_match_probability_stands_on_any_page(client, priya):
    client.force_login(priya)
    for address in ("/early-list/", page_of("harper"), need_page("harper", "ED1"), "/matches/"):
        assert not re.search(r"0\.\d\d|97 ?%|62 ?%", text(client.get(address)))


def test_each_look_at_a_family_is_kept_with_what_was_shown(client, priya):
    client.force_login(priya)
    client.get(need_page("harper", "SU1"))
    look = Look.objects.get()
    assert (look.who, look.page, look.family_id, look.shown) == (priya, "why", "harper", ["SU1"])
    client.get("/early-list/")
    listed = set(Look.objects.filter(page="early_list").values_list("family_id", flat=True))
    assert listed == {"harper", "sobczak", "mensah", "lowe", "adeyemi"}


def test_who_looked_is_not_told_where_it_would_name_a_service(client, priya, moira, granted):
    own = "Northmoor drug and alcohol service"
    tom = granted("tom", scope="own", role="practitioner", kind="substance_use", at=own, name="Tom Brandt")
    client.force_login(tom)
    client.get(page_of("harper"))
    for user, told in ((priya, False), (moira, True)):
        client.force_login(user)
        assert (f"Tom Brandt, {own}" in text(client.get(page_of("harper")))) is told


def test_filters_narrow_the_list_and_keep_places(client, priya):
    client.force_login(priya)
    said = text(client.get("/early-list/?area=Eastgate"))
    assert "Place 3 Mensah family" in said
    assert "Harper family" not in said
    young = text(client.get("/early-list/?youngest=under_5"))
    assert "Sobczak family" in young
    assert "Mensah family" not in young


def test_nothing_found_is_said_in_words(client, priya):
    client.force_login(priya)
    said = text(client.get("/early-list/?area=Nowhere"))
    assert "No family that you may see in full fits this choice." in said


def test_the_walk_goes_from_the_sentence_to_the_rows(client, priya):
    client.force_login(priya)
    said = text(client.get(need_page("harper", "ED1")))
    for part in ("Kit missed 35 of 218 half-days", "more than a tenth, which is 21.8", "FA-0417", "132",
                 "Christopher Harper", "lapses on 6 May 2027", "Home education and private schools"):  # fmt: skip
        assert part in said


def test_an_answer_needs_what_was_said_and_by_whom(client, priya):
    client.force_login(priya)
    said = text(client.post(need_page("harper", "ED1"), {"answer": "confirm"}))
    assert "Enter what was said" in said
    assert "Enter who said it" in said
    assert not NeedAnswer.objects.exists()


def test_a_contested_need_stops_counting_and_settles_when_confirmed(client, priya):
    client.force_login(priya)
    told = {"said": "He was in hospital", "said_by": "Dana, at home"}
    client.post(need_page("harper", "ED1"), {"answer": "contest", **told})
    family = ProposedFamily.objects.get(pk="harper")
    assert (family.outcomes, family.pairs, family.needs) == (2, 2, 2)
    assert "Contested" in text(client.get(page_of("harper")))
    client.post(need_page("harper", "ED1"), {"answer": "confirm", **told})
    family.refresh_from_db()
    assert (family.outcomes, family.pairs, family.needs) == (3, 3, 3)


def test_an_answer_stays_when_a_newer_publication_comes(client, priya, tmp_path):
    client.force_login(priya)
    told = {"answer": "contest", "said": "He was in hospital", "said_by": "Dana"}
    client.post(need_page("harper", "ED1"), told)
    load(write(tmp_path / "newer", rows()))
    assert ProposedFamily.objects.get(pk="harper").needs == 2
    assert "He was in hospital" in text(client.get(need_page("harper", "ED1")))


def test_small_numbers_are_not_given_on_the_fairness_page(client, priya):
    client.force_login(priya)
    said = text(client.get("/early-list/fairness/"))
    assert re.search(r"Black African \S+( shown)? fewer than 5 not given", said)
    assert "White British 135" in said


@pytest.mark.parametrize("families_more", [0, 15])
def test_the_list_asks_the_database_the_same_number_of_questions_however_long(
    client, priya, tmp_path, families_more, django_assert_num_queries
):
    more = rows()
    for number in range(families_more):
        for table in ("families", "needs", "early"):
            more[table] += [row | {"family_id": f"m{number}"} for row in more[table] if row["family_id"] == "mensah"]
    load(write(tmp_path / "more", more))
    client.force_login(priya)
    client.get("/early-list/")
    with django_assert_num_queries(45):  # of these six for names, because she may not read every feed
        client.get("/early-list/")


def test_a_familys_page_asks_a_fixed_number_of_questions(client, priya, django_assert_num_queries):
    client.force_login(priya)
    client.get(page_of("harper"))
    with django_assert_num_queries(38):  # of these four for names, because she may not read every feed
        client.get(page_of("harper"))


def test_a_page_with_a_family_is_not_kept_by_the_browser(client, priya):
    client.force_login(priya)
    assert "no-store" in client.get("/early-list/").headers["Cache-Control"]


def test_what_was_said_of_a_need_does_not_stand_in_the_log_of_events(client, priya):
    client.force_login(priya)
    told = {"answer": "confirm", "said": "He was in hospital", "said_by": "Dana"}
    client.post(need_page("harper", "ED1"), told)
    event = Event.objects.get(what="need answered")
    assert "hospital" not in str(vars(event))
    assert "ED1" not in str(vars(event))


def test_who_works_with_a_family_already_is_told_only_to_whom_that_feed_allows(client, priya, ayesha):
    for user, told in ((priya, True), (ayesha, False)):
        client.force_login(user)
        said = text(client.get(page_of("whitlock")))
        assert ("Early help has worked with this family" in said) is told
        assert ("works with this family" in said) is False
        listed = text(client.get("/early-list/"))
        assert ("Whitlock family" in listed) is not told
        assert ("1 family that you could see in full, because someone already works with them" in listed) is told


def test_an_answer_does_not_name_whom_the_reader_may_not_know_to_be_involved(client, priya, granted):
    adviser = granted(
        "jo", "family", family_id="adeyemi", role="practitioner", kind="school", at="Advisers", name="Jo May"
    )
    client.force_login(adviser)
    client.post(need_page("adeyemi", "ED3"), {"answer": "confirm", "said": "Yes", "said_by": "Folake"})
    client.force_login(priya)
    said = text(client.get(need_page("adeyemi", "ED3")))
    assert "Kept by a practitioner of another service" in said
    assert "Jo May" not in said


@pytest.mark.parametrize(
    ("address", "status"),
    [
        pytest.param("/early-list/?area=%00", 200, id="a letter that the database does not take"),
        pytest.param("/early-list/?page=x&part=-3&youngest=old", 200, id="pages and ages that do not exist"),
        pytest.param("/families/%00/", 404, id="no family is called so"),
        pytest.param("/matches/%27/", 404, id="no pair is called so"),
    ],
)
def test_nonsense_in_an_address_is_answered_calmly(client, priya, address, status):
    client.force_login(priya)
    assert client.get(address).status_code == status


def test_what_stands_in_an_address_never_becomes_part_of_the_page(client, priya):
    client.force_login(priya)
    said = client.get('/early-list/?area="><script>alert(1)</script>').content.decode()
    assert "<script>alert" not in said
