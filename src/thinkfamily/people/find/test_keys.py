"""What people are found by is kept by the database, and read by nobody."""

import pytest
from django.db import connection

from thinkfamily.access import reading
from thinkfamily.people.families.factories import family
from thinkfamily.people.find import even
from thinkfamily.people.find.models import SearchKey, SearchWord
from thinkfamily.people.persons.factories import address, identifier, other_name, person

pytestmark = [pytest.mark.django_db, pytest.mark.demand("4.9.6")]


def asked(function, *said):
    marks = ", ".join(["%s"] * len(said))
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {function}({marks})", said)
        return cursor.fetchone()[0]


@pytest.mark.parametrize(
    ("said", "form"),
    [
        pytest.param("Łukasz ZOË Đặng", "lukasz zoe dang", id="small letters without marks"),
        pytest.param("O'Brien–Smith (née Straße)", "obrien smith nee strasse", id="apostrophes go, dashes part words"),
        pytest.param("\u202eمحمّد\u202c ـ", "محمد", id="marks of direction and of vowels go"),
        pytest.param("김철수 王小明", "김철수 王小明", id="other scripts stay as they are"),
        pytest.param(" \t ", "", id="nothing is nothing"),
    ],
)
def test_the_searching_form(said, form):
    assert asked("tf_search_text", said) == form


@pytest.mark.parametrize(
    ("kind", "said", "key"),
    [
        pytest.param("t", "+44 (0)7700 900 123", "t:07700900123", id="a phone from abroad"),
        pytest.param("t", "07700 900123", "t:07700900123", id="the same as it is dialled here"),
        pytest.param("p", "nm1 4ab", "p:NM14AB", id="a postcode"),
        pytest.param("i", "943 476 5919", "i:9434765919", id="a number in groups"),
        pytest.param("i", " - ", None, id="nothing of it is left"),
    ],
)
def test_a_key(kind, said, key):
    assert asked("tf_search_key", kind, said) == key


@pytest.mark.parametrize(
    ("typed", "known", "how"),
    [
        ("harper", "harper", "same"),
        ("nowak", "novak", "sounds"),
        ("muhammad", "mohammed", "sounds"),
        ("katherine", "catherine", "sounds"),
        ("kat", "katarzyna", "begins"),
        ("k", "kit", "begins"),
        ("smiht", "smith", "sounds"),
        ("happer", "harper", "like"),
        ("elizbeth", "elizabeth", "sounds"),
        ("kit", "dana", None),
        ("kit", "chad", None),
    ],
)
def test_how_a_word_fits_another(typed, known, how):
    assert asked("tf_word_fits", typed, known) == how


def keys_of(one):
    return sorted(key for row in SearchKey.objects.filter(person=one) for key in row.keys)


def test_every_way_of_writing_keeps_them(harpers):
    kit = person("Kit Lowe", "2013-06-09", by=harpers.priya)
    address(kit, postcode="NM1 4AB", by=harpers.priya)
    identifier(kit, value="9434765919", by=harpers.priya)
    assert keys_of(kit) == ["b:2013-06-09", "i:9434765919", "kit", "lowe", "o:NM1", "p:NM14AB", "y:2013"]
    type(kit).objects.filter(pk=kit.pk).update(last_name="Marsh", date_of_birth=None)
    assert keys_of(kit) == ["i:9434765919", "kit", "marsh", "o:NM1", "p:NM14AB"]


def test_half_of_a_name_takes_the_other_half_from_now(harpers):
    other_name(harpers.kit, " Lowe", by=harpers.priya)
    type(harpers.kit).objects.filter(pk=harpers.kit.pk).update(first_name="Robin")
    assert SearchKey.objects.filter(person=harpers.kit, keys=["lowe", "robin"]).exists()


def test_a_word_goes_with_the_last_name_that_had_it(harpers):
    one, other = (person(name, by=harpers.priya) for name in ("Quill Harper", "Quill Lowe"))
    assert SearchWord.objects.filter(word="quill").exists()
    one.delete()
    assert SearchWord.objects.filter(word="quill").exists()
    other.delete()
    assert not SearchWord.objects.filter(word="quill").exists()
    assert SearchWord.objects.filter(word="harper").exists()


def test_laying_all_anew_is_for_the_owner_alone():
    assert asked("has_function_privilege", "tf_app", "tf_lay_all_keys()", "EXECUTE") is False
    assert asked("has_function_privilege", "tf_owner", "tf_lay_all_keys()", "EXECUTE") is True


def test_no_reader_reads_a_key_or_a_word(harpers):
    family("Others", (person("Lee Marsh", by=harpers.priya), "adult"), by=harpers.priya)
    with reading.as_reader(harpers.priya):
        assert not SearchKey.objects.exists()
        assert not SearchWord.objects.exists()


@pytest.mark.demand("4.9.3")
@pytest.mark.parametrize("seconds", [0.001, 0.04, 0.099, 0.25])
def test_an_answer_goes_out_on_the_next_tenth_of_a_second(seconds):
    assert (seconds + even.left(seconds)) * 10 == pytest.approx(round((seconds + even.left(seconds)) * 10))
    assert 0 < even.left(seconds) <= 0.1
