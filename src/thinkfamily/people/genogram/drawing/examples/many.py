"""A family of forty."""

from thinkfamily.people.genogram.drawing.examples.notation import born, people
from thinkfamily.people.genogram.drawing.picture import Bond, Home, Picture, Union


def forty_people() -> Picture:
    """Four generations, three branches, two former couples and homes on every side."""
    return Picture(
        "Forty people",
        people("""
            Albert M 88 died
            Florence F 85
            George M 86 died
            Dorothy F 83
            Stanley M 79
            Irene F 77
            Frank M 64
            Maureen F 62
            Roy M 60
            Linda F 59
            Keith M 63
            Susan F 58
            Trevor M 61
            Janet F 57
            Barry M 55
            Wendy F 54
            Gary M 41
            Tracey F 39
            Lee M 42
            Kerry F 38
            Dean M 36
            Stacey F 35
            Wayne M 37
            Donna F 33
            Craig M 31
            Gemma F 30
            Mandy F 40
            Shaun M 34
            Kyle M 20
            Chloe F 17
            Liam M 15
            Megan F 13
            Ethan M 12 index
            Holly F 10
            Connor M 9
            Paige F 8
            Lily F 5
            Oscar M 4
            Poppy F 2
            Reece M 11
            """),
        [
            Union("albert", "florence", "married"), Union("george", "dorothy", "married"),
            Union("stanley", "irene", "married"), Union("frank", "maureen", "married"),
            Union("roy", "linda", "married"),
            Union("keith", "susan", "married"), Union("trevor", "janet", "married", "divorced"),
            Union("barry", "wendy", "cohabiting"), Union("gary", "tracey", "married", "divorced"),
            Union("lee", "tracey", "cohabiting"), Union("gary", "mandy", "cohabiting"),
            Union("dean", "kerry", "married"),
            Union("wayne", "stacey", "married"), Union("craig", "donna", "cohabiting"),
            Union("shaun", "gemma", "married"),
        ],
        [
            *born("albert florence", "frank roy"), *born("george dorothy", "maureen keith"),
            *born("stanley irene", "susan trevor wendy"), *born("frank maureen", "gary kerry"),
            *born("roy linda", "lee"), *born("keith susan", "stacey donna"), *born("trevor janet", "craig"),
            *born("barry wendy", "gemma"), *born("gary tracey", "kyle chloe liam"), *born("lee tracey", "megan"),
            *born("gary mandy", "reece"), *born("dean kerry", "ethan holly"), *born("wayne stacey", "connor paige"),
            *born("craig donna", "lily"), *born("shaun gemma", "oscar poppy"),
        ],
        bonds=[
            Bond("gary", "tracey", "conflict"), Bond("maureen", "ethan", "close"), Bond("roy", "lee", "distant"),
            Bond("craig", "donna", "control", True), Bond("susan", "paige", "care", True),
            Bond("lee", "liam", "conflict"),
        ],
        homes=[
            Home("Dean and Kerry’s home", ("dean", "kerry", "ethan", "holly")),
            Home("Lee and Tracey’s home", ("lee", "tracey", "chloe", "liam", "megan")),
            Home("Gary and Mandy’s home", ("gary", "mandy", "reece")),
            Home("Wayne and Stacey’s home", ("wayne", "stacey", "connor", "paige")),
            Home("Craig and Donna’s home", ("craig", "donna", "lily")),
            Home("Shaun and Gemma’s home", ("shaun", "gemma", "oscar", "poppy")),
        ],
    )  # fmt: skip
