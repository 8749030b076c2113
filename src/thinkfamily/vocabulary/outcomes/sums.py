"""What a need's sum says: sentences about somebody, then, where the rule compares, 'The rule asks for ...'.

Rules write their sums so (`identify/needs/phrases`); a page that has the rule a click away shows `said` alone.
"""

import calendar
import re
from datetime import date

RULE_ASKS = "The rule asks "
_ASKED = re.compile(rf"\s*{RULE_ASKS}.*?\.(?=\s|$)")
_MONTHS = calendar.month_name[1:]
_DAY = re.compile(rf"\b(\d{{1,2}}) ({'|'.join(_MONTHS)}) (\d{{4}})\b")
FRESH_DAYS = 60


def said(total: str) -> str:
    """The sum without what the rule asks for."""
    return _ASKED.sub("", total).strip()


def spoken(total: str, on: date) -> str:
    """As a person would say it on a day: in October, in December 2025; nothing where it was so within two months."""
    text = re.sub(r" \((?:last seen|latest sign) ([^)]+)\)", lambda found: _seen(found[1], on), said(total))
    text = re.sub(rf"\bon (?={_DAY.pattern})", "in ", text)
    return _DAY.sub(lambda found: _month(_date(found), on), text)


def sentences(text: str) -> list[str]:
    """One by one, each without its full stop."""
    return [each.strip().removesuffix(".") for each in re.split(r"(?<=[.?]) (?=[A-Z£])", text) if each.strip()]


def _seen(when: str, on: date) -> str:
    found = _DAY.search(when)
    if found and 0 <= (on - _date(found)).days <= FRESH_DAYS:
        return ""
    return f" (last seen on {when})"


def _date(found: re.Match[str]) -> date:
    return date(int(found[3]), _MONTHS.index(found[2]) + 1, int(found[1]))


def _month(day: date, on: date) -> str:
    """The year is said where the month alone could mean another."""
    name = _MONTHS[day.month - 1]
    return name if 0 <= (on.year - day.year) * 12 + on.month - day.month < 11 else f"{name} {day.year}"
