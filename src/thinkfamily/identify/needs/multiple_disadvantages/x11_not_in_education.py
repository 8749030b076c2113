"""Not being in education or training."""

from thinkfamily.identify.needs.multiple_disadvantages.gateway import ALLOWED
from thinkfamily.identify.needs.need import Example, Need
from thinkfamily.identify.needs.phrases import signs

NEED = Need(
    id="X11",
    framework="dea-2018",
    kinds=("not_in_education", "permanent_exclusion", "off_roll", "reduced_timetable", "elective_home_education"),
    sql=signs(
        {
            "not_in_education": (),
            "permanent_exclusion": (),
            "off_roll": (),
            "reduced_timetable": (),
            "elective_home_education": ("unsuitable",),
        },
        of=f"age >= 5 AND age <= 18 AND {ALLOWED}",
        months=12,
        once="is out of education or training",
        often="is out of education or training, by # records",
    ),
    example=Example(
        people="""
            who  | born       | sex | role
            Dana | 1988-03-02 | F   | parent
            Kit  | 2013-05-20 | M   | child
        """,
        facts="""
            who | kind     | since      | until
            Kit | off_roll | 2026-09-03 | -
        """,
        answer="""
            who | first_seen | last_seen  | expires    | sum
            Kit | 2026-09-03 | 2026-11-06 | 2027-11-06 | Kit is out of education or training (last seen 6 November
                2026). The rule asks for one in the last 12 months.
        """,
    ),
)
