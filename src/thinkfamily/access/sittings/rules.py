"""Whether signing in was lately, and what a browser is called."""

import datetime
import re

FRESH = datetime.timedelta(minutes=15)

BROWSERS = (
    ("Edg", "Edge"),
    ("CriOS", "Chrome"),
    ("FxiOS", "Firefox"),
    ("OPR", "Opera"),
    ("Firefox", "Firefox"),
    ("Chrome", "Chrome"),
    ("Safari", "Safari"),
)
SYSTEMS = (
    ("iPhone", "an iPhone"), ("iPad", "an iPad"), ("Android", "an Android phone or tablet"), ("Windows", "Windows"),
    ("Mac OS X", "a Mac"), ("CrOS", "a Chromebook"), ("Linux", "Linux"),
)  # fmt: skip


def is_fresh(signed_in: datetime.datetime, now: datetime.datetime) -> bool:
    """Whether signing in was so lately that what guards the account may be changed."""
    return now - signed_in <= FRESH


def browser(agent: str) -> str:
    """What a browser says of itself, in words: 'Firefox on Windows'."""
    kind = next((name for sign, name in BROWSERS if re.search(rf"{sign}\w*/", agent)), "A browser")
    system = next((name for sign, name in SYSTEMS if sign in agent), "")
    return f"{kind} on {system}" if system else kind
