"""Every night: which persons' records say the same of somebody, for people to decide."""

from procrastinate.contrib.django import app

from thinkfamily.access import reading


@app.periodic(cron="10 4 * * *")
@app.task(name="look_for_likely_pairs", queue="people")
def look_for_likely_pairs(timestamp: int) -> None:
    """Makes the list anew."""
    from thinkfamily.people.same_person.likely import look

    with reading.as_system("records that say the same of somebody"):
        look()
