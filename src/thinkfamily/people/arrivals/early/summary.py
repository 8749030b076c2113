"""What the records cover, in one line a feed; and what no feed covers."""

import datetime
from dataclasses import dataclass
from urllib.parse import urlencode

from thinkfamily.design.words import dates, lists
from thinkfamily.people.records.models import Coverage, Feed
from thinkfamily.people.records.short_titles import short_titles
from thinkfamily.vocabulary.agencies import AGENCY_KINDS

# No feed of these would hold a record of its own beside the others'.
NOT_EXPECTED = frozenset({"early_help", "voluntary", "tax", "census_survey", "social_security"})


@dataclass(frozen=True)
class Line:
    """A feed and what it covers, in short and in full; nothing said for a kind of agency that sends none."""

    title: str
    said: str
    short: str = ""
    until: str = ""


def covered(feeds: list[Feed]) -> list[Line]:
    """Each feed with its coverage, then the kinds of agency of which there is no feed. One query."""
    each: dict[str, list[str]] = {}
    newest: dict[str, datetime.date] = {}
    short = short_titles(feeds)
    for line in Coverage.objects.order_by("feed", "area", "ages_from", "since"):
        words = in_words(line)
        if words not in each.setdefault(line.feed, []):
            each[line.feed].append(words)
        if line.until:
            newest[line.feed] = max(line.until, newest.get(line.feed, line.until))
    found = [
        Line(
            feed.title,
            " ".join(each.get(feed.feed, ["Dates not known."])),
            short[feed.feed],
            f"to {dates.day(newest[feed.feed])}" if feed.feed in newest else "dates not known",
        )
        for feed in feeds
    ]
    return sorted(found, key=lambda line: line.short) + [Line(title, "") for title in without_a_feed(feeds)]


def without_a_feed(feeds: list[Feed]) -> list[str]:
    """The kinds of agency that no feed covers."""
    sent = {feed.agency_kind for feed in feeds} | NOT_EXPECTED
    return [title for kind, title in AGENCY_KINDS.items() if kind not in sent]


def in_words(line: Coverage) -> str:
    """Northmoor, ages 4 to 18, to 6 November 2026. Not home education."""
    parts = [line.area]
    if line.ages_from is not None or line.ages_to is not None:
        parts.append(_ages(line.ages_from, line.ages_to))
    if line.since:
        parts.append(f"from {dates.day(line.since)}")
    if line.until:
        parts.append(f"to {dates.day(line.until)}")
    gaps = f" Not covered: {lists.unstopped(line.gaps)}." if line.gaps else ""
    return f"{', '.join(parts)}.{gaps}"


def _ages(low: int | None, high: int | None) -> str:
    if low is None:
        return f"up to age {high}"
    return f"age {low} and over" if high is None else f"ages {low} to {high}"


def query(chosen: dict[str, str]) -> str:
    """The rest of an address that keeps what was chosen, ready for `page=`."""
    kept = {name: value for name, value in chosen.items() if value}
    return f"{urlencode(kept)}&" if kept else ""
