"""How one agency writes people down: its errors, its habits, what it never asks."""

from collections.abc import Callable
from functools import cache

import numpy as np
import yaml

from thinkfamily.demo.town import days, slips
from thinkfamily.demo.town.block import NOBODY, Block
from thinkfamily.demo.town.chance import Numbers, Truths, Words, stream
from thinkfamily.demo.town.names import HERE
from thinkfamily.demo.town.places import place_names
from thinkfamily.demo.town.written import Address, Written

Change = Callable[[np.random.Generator, str], str]


@cache
def error_table() -> dict[str, dict[str, float]]:
    """Rates by agency; 'usual' for all."""
    raw = yaml.safe_load((HERE / "errors.yaml").read_text("utf-8"))
    return {"usual": raw["usual"], **raw["feeds"]}


# Slips that a check of the layout would catch; a careful writer makes none of them.
CAUGHT = (
    "number_typo",
    "number_of_other",
    "number_sentinel",
    "postcode_typo",
    "born_missing",
    "born_sentinel",
    "born_year",
)


class Pen:
    """Writes a block's people for one feed. `careful` leaves out the slips that the feed's own checks would catch."""

    def __init__(self, block: Block, feed: str, errors: float = 1.0, *, careful: bool = False) -> None:
        self.block, self.feed = block, feed
        self.rng = stream(block.seed, block.number, "feed", feed)
        table = error_table()
        rates = table["usual"] | table.get(feed, {})
        self.rates = {name: 0.0 if block.fixed else min(rate * errors, max(rate, 0.85)) for name, rate in rates.items()}
        if careful:
            self.rates |= dict.fromkeys(CAUGHT, 0.0)
        # What an agency never asks stays blank in the stories too.
        if block.fixed:
            self.rates |= {name: 1.0 for name, rate in rates.items() if rate >= 1}

    def hit(self, name: str, size: int) -> Truths:
        return self.rng.random(size) < self.rates[name]

    def again(self, who: Numbers) -> Numbers:
        """The same people, a few of them twice: duplicates, written afresh."""
        return np.concatenate([who, who[self.hit("duplicate", len(who))]])

    def flag(self, name: str, who: Numbers, yes: str, no: str) -> Words:
        """A flag as this agency holds it; some agencies were never told."""
        told = self.block.flags[name][who] & (who >= 0) & ~self.hit("flag_missing", len(who))
        return np.where(told, yes, no).astype(object)

    def _change(self, values: Words, name: str, how: Change) -> None:
        for at in np.flatnonzero(self.hit(name, len(values))).tolist():
            if values[at]:
                values[at] = how(self.rng, values[at])

    def _blank(self, values: Words, name: str) -> None:
        values[self.hit(name, len(values))] = ""

    def _of(self, column: Words, who: Numbers) -> Words:
        out: Words = column[who].copy()
        out[who < 0] = ""
        return out

    def people(self, who: Numbers) -> Written:
        """Whom the agency means, as it writes them. -1 stands for nobody: all fields blank."""
        b = self.block
        first, middle, last = self._of(b.first, who), self._of(b.middle, who), self._of(b.last, who)
        former, known_as = self._of(b.former_last, who), self._of(b.known_as, who)
        self._first(first, middle, known_as)
        self._last(last, former)
        self._blank(middle, "middle_missing")
        swapped = self.hit("names_swapped", len(who)) & (first != "") & (last != "")
        first[swapped], last[swapped] = last[swapped], first[swapped]
        sex = self._of(b.sex, who)
        wrong = self.hit("sex_wrong", len(who)) & (sex != "")
        sex[wrong] = np.where(sex[wrong] == "F", "M", "F")
        self._blank(sex, "sex_missing")
        sex[(who >= 0) & b.expected[who]] = "U"
        out = Written(
            first,
            middle,
            last,
            former,
            known_as,
            self._born(who),
            sex,
            self._of(b.ethnic, who),
            self._of(b.language, who),
            self._number(b.nhs, who, "9999999999"),
            self._number(b.upn, who, ""),
            self._number(b.ni, who, ""),
            self._of(b.mobile, who),
            self._of(b.email, who),
        )
        self._ethnic(out.ethnic)
        self._blank(out.phone, "phone_missing")
        self._blank(out.email, "email_missing")
        self._as_seen(who, out)
        return out

    def _first(self, first: Words, middle: Words, known_as: Words) -> None:
        short = self.hit("first_short", len(first))
        for at in np.flatnonzero(short).tolist():
            first[at] = known_as[at] or slips.short(self.rng, first[at])
        swap = self.hit("first_middle", len(first)) & (middle != "")
        first[swap], middle[swap] = middle[swap], first[swap]
        for name, how in (
            ("first_typo", slips.typo),
            ("first_misheard", slips.misheard),
            ("first_misread", slips.misread),
        ):
            self._change(first, name, how)
        self._change(first, "first_initial", lambda _, text: text[:1])
        self._blank(first, "first_missing")

    def _last(self, last: Words, former: Words) -> None:
        stale = self.hit("last_former", len(last)) & (former != "")
        last[stale] = former[stale]
        self._change(last, "last_half", slips.half)
        for name, how in (
            ("last_typo", slips.typo),
            ("last_misheard", slips.misheard),
            ("last_misread", slips.misread),
        ):
            self._change(last, name, how)

    def _born(self, who: Numbers) -> Numbers:
        born = np.where((who >= 0) & ~self.block.expected[who], self.block.birth[who], days.NO_DAY)
        size, known = len(who), born != days.NO_DAY
        year, month, day = days.parts(born)
        swap = self.hit("born_swapped", size) & known & (day <= 12)
        off = self.hit("born_year", size) & known
        for at in np.flatnonzero(swap | off).tolist():
            y = int(year[at]) + (int(self.rng.choice([-10, -2, -1, 1, 2, 10])) if off[at] else 0)
            m, d = (int(day[at]), int(month[at])) if swap[at] else (int(month[at]), min(int(day[at]), 28))
            born[at] = min(days.number(days.date(y, m, d)), self.block.today)
        shift = self.hit("born_day", size) & known
        born = np.where(
            shift, np.minimum(born + self.rng.choice(np.array([-30, -10, -1, 1, 10, 31]), size), self.block.today), born
        )
        born = np.where(self.hit("born_sentinel", size) & known, days.number(days.date(1900, 1, 1)), born)
        return np.where(self.hit("born_missing", size), days.NO_DAY, born)

    def _number(self, column: Words, who: Numbers, sentinel: str) -> Words:
        out = self._of(column, who)
        other = self.hit("number_of_other", len(who)) & (out != "")
        for at in np.flatnonzero(other).tolist():
            near = who[at] + (1 if self.rng.random() < 0.5 else -1)
            if 0 <= near < len(self.block) and column[near]:
                out[at] = column[near]
        self._change(out, "number_typo", slips.digit)
        if sentinel:
            out[self.hit("number_sentinel", len(who)) & (who >= 0)] = sentinel
        self._blank(out, "number_missing")
        return out

    def _ethnic(self, ethnic: Words) -> None:
        wrong = self.hit("ethnic_wrong", len(ethnic)) & (ethnic != "")
        ethnic[wrong] = "NOBT"
        self._blank(ethnic, "ethnic_missing")

    def _as_seen(self, who: Numbers, out: Written) -> None:
        if not self.block.seen_as:
            return
        for at, person in enumerate(who.tolist()):
            for name, value in self.block.seen_as.get((self.feed, person), {}).items():
                if name == "born":
                    out.born[at] = days.number(days.date.fromisoformat(value))
                elif hasattr(out, name):
                    getattr(out, name)[at] = value

    def addresses(self, who: Numbers, home: Numbers | None = None, sure: Truths | None = None) -> Address:
        """Where they live, as the agency has it: now and then an old address. `home` says which address is meant.

        Where `sure`, the agency placed them there itself and has no old address.
        """
        b = self.block
        at = np.where(who >= 0, b.home[who] if home is None else home, 0)
        since = np.where((who >= 0) & (b.moved[who] != days.NO_DAY), b.moved[who], days.NO_DAY)
        if home is None:
            stale = self.hit("address_old", len(who)) & (who >= 0) & (b.old_home[who] != NOBODY)
            if sure is not None:
                stale &= ~sure
            at = np.where(stale, b.old_home[who], at)
            since = np.where(stale, days.NO_DAY, since)
        return self._where(at, who, since)

    def _where(self, at: Numbers, who: Numbers, since: Numbers) -> Address:
        h = self.block.homes
        size = len(at)
        known = who >= 0
        unit, house, street, town, code, uprn, ward = (
            self._of(c, np.where(known, at, -1))
            for c in (h.unit, h.house, h.street, h.town, h.postcode, h.uprn, h.ward)
        )
        wrong = self.hit("uprn_wrong", size) & (uprn != "") & (at + 1 < len(h))
        uprn[wrong] = h.uprn[(at + 1).clip(0, len(h) - 1)][wrong]
        self._blank(unit, "flat_missing")
        self._change(house, "house_typo", slips.digit)
        self._change(street, "street_typo", slips.typo)
        self._change(street, "street_short", lambda _, text: _shorten(text))
        self._change(code, "postcode_typo", slips.digit)
        self._blank(code, "postcode_missing")
        self._blank(uprn, "uprn_missing")
        missing = self.hit("address_missing", size) | ~known
        for column in (unit, house, street, town, code, uprn, ward):
            column[missing] = ""
        out = Address(unit, house, street, town, code, uprn, ward, np.where(missing, days.NO_DAY, since))
        if self.block.seen_as:
            for place, person in enumerate(who.tolist()):
                for name, value in self.block.seen_as.get((self.feed, person), {}).items():
                    if name in ("unit", "house", "street", "postcode", "uprn", "ward"):
                        getattr(out, name)[place] = value
        return out


def _shorten(street: str) -> str:
    first, _, last = street.rpartition(" ")
    return f"{first} {place_names()['short'].get(last, last)}".strip()
