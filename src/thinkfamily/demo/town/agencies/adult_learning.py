"""Adult learning: learners and their highest qualification."""

from thinkfamily.demo.town.block import Block
from thinkfamily.demo.town.chance import as_words
from thinkfamily.demo.town.clients import clients, lines
from thinkfamily.demo.town.days import write
from thinkfamily.demo.town.pen import Pen
from thinkfamily.demo.town.sheet import Sheet, numbered

LEVEL = {"none": "99", "entry": "9", "level_1": "1", "level_2": "2", "level_3": "3", "level_4_or_more": "4"}


def sheets(block: Block, pen: Pen) -> list[Sheet]:
    """One row a learner."""
    of = lines(block, "qualification")
    entries = clients(pen, of.who)
    seen, home, row = entries.seen, entries.home, entries.row
    columns = {
        "LearnRefNumber": numbered(block, "AL", len(of)),
        "FamilyName": seen.last[row],
        "GivenNames": seen.first[row],
        "DateOfBirth": write(seen.born, "%Y-%m-%d")[row],
        "Sex": seen.sex[row],
        "Ethnicity": seen.ethnic[row],
        "Postcode": home.postcode[row],
        "AddLine1": home.door()[row],
        "NINumber": seen.ni[row],
        "Email": seen.email[row],
        "PriorAttain": of.texts(LEVEL, "code"),
        "PriorAttainDate": write(of.since, "%Y-%m-%d"),
    }
    columns["Provider"] = as_words([("Northmoor College", "Eastgate Learning Centre")[int(w) % 2] for w in of.who])
    return [Sheet("adult_learning", "learners", "LearnRefNumber", columns, {"subject": of.who})]
