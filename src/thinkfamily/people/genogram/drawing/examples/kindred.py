"""Cousins and twins."""

from thinkfamily.people.genogram.drawing.examples.notation import born, people
from thinkfamily.people.genogram.drawing.picture import Bond, Home, Picture, Union


def cousins_who_marry() -> Picture:
    """Two brothers' children are a couple with children of their own."""
    return Picture(
        "Cousins who married",
        people("""
            Yusuf M 81 died
            Amina F 78
            Tariq M 58
            Salma F 55
            Hassan M 54
            Nadia F 53
            Leila F 57
            Bilal M 29
            Zara F 27
            Omar M 24
            Hana F 30
            Idris M 4 index
            Maryam F 2
            """),
        [
            Union("yusuf", "amina", "married"), Union("tariq", "salma", "married"), Union("hassan", "nadia", "married"),
            Union("bilal", "zara", "married"),
        ],
        [
            *born("yusuf amina", "tariq leila hassan"), *born("tariq salma", "hana bilal"),
            *born("hassan nadia", "zara omar"), *born("bilal zara", "idris maryam"),
        ],
        bonds=[Bond("amina", "maryam", "close"), Bond("leila", "idris", "care", True), Bond("omar", "zara", "cut_off")],
        homes=[Home("Bilal and Zara’s home", ("bilal", "zara", "idris", "maryam"))],
    )  # fmt: skip


def twins() -> Picture:
    """Identical twins among brothers and sisters, whose mother is herself one of twins who are not alike."""
    return Picture(
        "Twins in two generations",
        people("""
            Thomas M 63
            Helen F 61
            William M 67 died
            Anne F 65
            Alice F 36
            Andrew M 36
            Robert M 38
            Clare F 33
            Emily F 11
            Jack M 8 index
            James M 8
            Sophie F 3
            Leo M 5
            Luca M 5
            """),
        [
            Union("thomas", "helen", "married"), Union("william", "anne", "married"),
            Union("robert", "alice", "married"),
            Union("andrew", "clare", "civil_partners"),
        ],
        [
            *born("thomas helen", "alice andrew", twins="a"), *born("william anne", "robert"),
            *born("robert alice", "emily"), *born("robert alice", "jack james", twins="b", identical=True),
            *born("robert alice", "sophie"), *born("andrew clare", "leo luca", twins="c"),
        ],
        bonds=[Bond("jack", "james", "very_close"), Bond("alice", "andrew", "distant"),
            Bond("anne", "emily", "support", True)],
        homes=[
            Home("Robert and Alice’s home", ("robert", "alice", "emily", "jack", "james", "sophie")),
            Home("Andrew and Clare’s home", ("andrew", "clare", "leo", "luca")),
        ],
    )  # fmt: skip
