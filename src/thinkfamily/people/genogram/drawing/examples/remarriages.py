"""Families that parted and joined again."""

from thinkfamily.people.genogram.drawing.examples.notation import born, people
from thinkfamily.people.genogram.drawing.picture import Bond, Home, Picture, Union


def remarriage_on_both_sides() -> Picture:
    """Both parents had a family before, and each former partner has one now."""
    return Picture(
        "Both parents had a family before",
        people("""
            Arthur M 74 died
            Edith F 71
            Harold M 70
            Vera F 69
            Colin M 44
            Dawn F 41
            Martin M 43
            Ruth F 40
            Peter M 46
            Sally F 39
            Jake M 17
            Ellie F 15
            Noah M 9 index
            Grace F 6
            Owen M 16
            Freya F 13
            Milo M 3
            """),
        [
            Union("arthur", "edith", "married"), Union("harold", "vera", "married"),
            Union("colin", "dawn", "cohabiting"), Union("martin", "dawn", "married", "divorced"),
            Union("martin", "ruth", "married"), Union("peter", "ruth", "married", "divorced"),
            Union("peter", "sally", "cohabiting"),
        ],
        [
            *born("arthur edith", "martin"), *born("harold vera", "ruth"), *born("martin dawn", "jake ellie"),
            *born("martin ruth", "noah grace"), *born("peter ruth", "owen freya"), *born("peter sally", "milo"),
        ],
        bonds=[Bond("martin", "dawn", "conflict"), Bond("ruth", "owen", "close"), Bond("edith", "noah", "very_close")],
        homes=[
            Home("Martin and Ruth’s home", ("martin", "ruth", "noah", "grace", "owen")),
            Home("Colin and Dawn’s home", ("colin", "dawn", "jake", "ellie")),
            Home("Peter and Sally’s home", ("peter", "sally", "freya", "milo")),
        ],
    )  # fmt: skip


def a_child_shared_by_two_homes() -> Picture:
    """The parents live apart, each with somebody new; the child spends a week with each."""
    return Picture(
        "A child with two homes",
        people("""
            Ivan M 68
            Olga F 66
            Graham M 71 died
            Pauline F 69
            Eva F 36
            Sam M 38
            Lewis M 40
            Beth F 35
            Kit M 9 index
            Rosa F 5
            Baby U - unborn 'Due in February'
            Ava F 12
            """),
        [
            Union("ivan", "olga", "married"), Union("graham", "pauline", "married"),
            Union("eva", "sam", "married", "divorced"), Union("eva", "lewis", "cohabiting"),
            Union("sam", "beth", "cohabiting"),
        ],
        [
            *born("ivan olga", "eva"), *born("graham pauline", "sam"), *born("eva sam", "kit"),
            *born("eva lewis", "rosa baby"), *born("- beth", "ava"),
        ],
        bonds=[Bond("eva", "sam", "conflict"), Bond("olga", "kit", "close"), Bond("sam", "kit", "close_and_conflict")],
        homes=[
            Home("Eva and Lewis’s home", ("eva", "lewis", "kit", "rosa", "baby")),
            Home("Sam and Beth’s home", ("sam", "beth", "kit", "ava")),
        ],
    )  # fmt: skip


def three_fathers() -> Picture:
    """A mother whose children have three fathers; the second has a family of his own."""
    return Picture(
        "Three fathers",
        people("""
            Bernard M 66
            Carol F 64
            Denise F 61
            Keeley F 34
            Darren M 37
            Jerome M 36
            Callum M 29
            Steph F 33
            Tyler M 15 index
            Shannon F 13
            Jada F 9
            Alfie M 2
            Zach M 4
            """),
        [
            Union("bernard", "carol", "married"), Union("keeley", "darren", "other", "separated"),
            Union("keeley", "jerome", "cohabiting", "separated"), Union("keeley", "callum", "cohabiting"),
            Union("jerome", "steph", "married"),
        ],
        [
            *born("bernard carol", "keeley"), *born("darren keeley", "tyler shannon"), *born("jerome keeley", "jada"),
            *born("callum keeley", "alfie"), *born("jerome steph", "zach"), *born("- denise", "callum"),
        ],
        bonds=[
            Bond("darren", "tyler", "cut_off"), Bond("carol", "tyler", "close"),
            Bond("callum", "keeley", "control", True), Bond("jerome", "jada", "close"),
        ],
        homes=[
            Home("Keeley and Callum’s home", ("keeley", "callum", "tyler", "shannon", "jada", "alfie")),
            Home("Jerome and Steph’s home", ("jerome", "steph", "zach")),
        ],
    )  # fmt: skip
