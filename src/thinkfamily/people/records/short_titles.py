"""Short names of feeds for narrow places: the kind of agency where one feed alone is of that kind, else the title."""

from collections import Counter
from collections.abc import Iterable

from thinkfamily.people.records.models import Feed
from thinkfamily.vocabulary.agencies import AGENCY_KINDS


def short_titles(feeds: Iterable[Feed]) -> dict[str, str]:
    """By feed: Police, not 'People's parts in police incidents'."""
    feeds = list(feeds)
    kinds = Counter(feed.agency_kind for feed in feeds)
    return {
        feed.feed: AGENCY_KINDS.get(feed.agency_kind, feed.title) if kinds[feed.agency_kind] == 1 else feed.title
        for feed in feeds
    }
