"""Children whom somebody else of the family brings up, and parents who are not known."""

from thinkfamily.people.genogram.drawing.examples.notation import born, people
from thinkfamily.people.genogram.drawing.picture import Bond, Figure, Home, Mark, Picture, Union


def kinship_care() -> Picture:
    """An aunt brings up her nephew; his brother and sister live with their mother."""
    care = Mark("In care as a child", "Children’s social care, 1994")
    return Picture(
        "An aunt who brings up her nephew",
        [
            *people("""
            Ron M 71 died
            Joan F 68
            Patrick M 70
            Mary F 66
            Dawn F 42 'Special guardian'
            Sean M 41 'In prison'
            Marcus M 36
            Tola F 38
            Amara F 6
            Jay M 2
            Bump U - unborn 'Due in May'
            Theo M 4
            """),
            Figure("lisa", "Lisa", "F", "39", marks=(care, Mark("Domestic abuse", "Police, 2025"))),
            Figure("kai", "Kai", "M", "13", index=True, marks=(Mark("In care as a child", "This council, 2021"),)),
        ],
        [
            Union("ron", "joan", "married"), Union("patrick", "mary", "married", "divorced"),
            Union("sean", "lisa", "cohabiting", "separated"), Union("marcus", "lisa", "cohabiting"),
            Union("sean", "tola", "married"),
        ],
        [
            *born("ron joan", "dawn lisa"), *born("patrick mary", "sean"), *born("sean lisa", "kai"),
            *born("marcus lisa", "amara jay bump"), *born("sean tola", "theo", kind="adopted"),
        ],
        bonds=[
            Bond("dawn", "kai", "care", True), Bond("joan", "kai", "close"), Bond("marcus", "lisa", "violence", True),
            Bond("sean", "kai", "distant"),
        ],
        homes=[
            Home("Lisa’s home", ("lisa", "marcus", "amara", "jay", "bump")), Home("Dawn’s home", ("dawn", "kai")),
            Home("Tola’s home", ("tola", "theo")),
        ],
    )  # fmt: skip


def unknown_parents() -> Picture:
    """A father who is not known, twice; and a woman who was found as a baby."""
    return Picture(
        "Parents who are not known",
        [
            *people("""
            Doreen F 70
            Brian M 72 died
            Michelle F 44
            Paul M 45
            Jodie F 22
            Ryan M 19
            Lacey F 3 index
            Kian M 1
            """),
            Figure("hidden", "", "U", "", note="Name not shown to you"),
        ],
        [Union("doreen", "brian", "married"), Union("michelle", "paul", "married"), Union("ryan", "hidden", "other")],
        [
            *born("- -", "doreen"), *born("brian doreen", "paul"), *born("- michelle", "jodie"),
            *born("paul michelle", "ryan"), *born("- jodie", "lacey"), *born("ryan hidden", "kian"),
        ],
        bonds=[Bond("michelle", "lacey", "care", True), Bond("jodie", "ryan", "conflict")],
        homes=[Home("Paul and Michelle’s home", ("michelle", "paul", "jodie", "lacey"))],
    )  # fmt: skip


def adopted_within_the_family() -> Picture:
    """A girl adopted by her grandparents, whose mother lives elsewhere; and a boy fostered by her aunt."""
    return Picture(
        "Adopted by her grandparents",
        people("""
            Winston M 84 died
            Pearl F 80
            Desmond M 58
            Gloria F 57
            Sharon F 36
            Natalie F 33
            Curtis M 35 'Not in touch'
            Leon M 38
            Mia F 8 index
            Josh M 5
            Tia F 10
            Ben M 7 'Foster child'
            """),
        [
            Union("winston", "pearl", "married"), Union("desmond", "gloria", "married"),
            Union("natalie", "curtis", "other", "separated"), Union("sharon", "leon", "married"),
        ],
        [
            *born("winston pearl", "desmond"), *born("desmond gloria", "sharon natalie"),
            *born("curtis natalie", "mia josh"), *born("desmond gloria", "mia", kind="adopted"),
            *born("leon sharon", "tia"), *born("leon sharon", "ben", kind="foster"),
        ],
        bonds=[Bond("natalie", "mia", "distant"), Bond("gloria", "mia", "very_close"), Bond("pearl", "mia", "close")],
        homes=[
            Home("Desmond and Gloria’s home", ("desmond", "gloria", "mia")),
            Home("Natalie’s home", ("natalie", "josh")),
            Home("Sharon and Leon’s home", ("sharon", "leon", "tia", "ben")),
        ],
    )  # fmt: skip
