"""Every night: files to bring in that nobody signed in time are forgotten."""

from procrastinate.contrib.django import app

from thinkfamily.access import reading


@app.periodic(cron="50 3 * * *")
@app.task(name="forget_files_nobody_signed", queue="people")
def forget_files_nobody_signed(timestamp: int) -> None:
    """As many days after they were tried as waiting.yaml says."""
    from thinkfamily.people.bringing_in.waiting import forget_old

    with reading.as_system("files that waited too long to be brought in"):
        forget_old()
