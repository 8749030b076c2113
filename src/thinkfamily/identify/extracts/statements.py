"""What each sound row states of its people: where they live, who they are to each other, facts, and services.

Fills in_stay, in_tie, in_fact and in_involvement, keyed by the mentions' keys (`mentions.key`).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from thinkfamily.identify.engine.duckdb import Engine
from thinkfamily.identify.extracts import sql, values
from thinkfamily.identify.extracts.layout import Address, Fact, Feed, Household, Involvement, Mention, Table, Tie, Value
from thinkfamily.identify.extracts.mentions import key, row_is_flagged
from thinkfamily.identify.extracts.reasons import reason

REGION = ("county", "state", "country")  # told in an address's line, and of no use to tell homes apart
LARGEST_HOUSEHOLD = 15  # past it a number is a hostel, a school or a word for nothing
IN_STAY = (
    "m BIGINT, line VARCHAR, unit VARCHAR, house VARCHAR, street VARCHAR, town VARCHAR, "
    "postcode VARCHAR, uprn VARCHAR, area VARCHAR, "
    "kind VARCHAR, since DATE, until DATE, seen DATE, region VARCHAR"
)
IN_TIE = "feed VARCHAR, record_id VARCHAR, m1 BIGINT, m2 BIGINT, kind VARCHAR, since DATE, until DATE"
IN_FACT = (
    "m BIGINT, feed VARCHAR, record_id VARCHAR, kind VARCHAR, code VARCHAR, amount DOUBLE, "
    "since DATE, until DATE, text VARCHAR, held BOOLEAN, later BOOLEAN"
)
IN_INVOLVEMENT = (
    "m BIGINT, service VARCHAR, worker VARCHAR, phone VARCHAR, email VARCHAR, since DATE, until DATE, later BOOLEAN"
)


@dataclass(frozen=True)
class Statements:
    """The statements of one table of one feed, whose coverage ends with `end`."""

    engine: Engine
    feed: Feed
    table: Table
    end: date | None

    def fill(self) -> None:
        self._report_orders()
        for mention in self.table.mentions:
            for address in mention.addresses:
                for one in self._of(address):
                    self._stay(mention, one)
        for tie in self.table.ties:
            self._tie(tie)
        for household in self.table.households:
            self._household(household)
        for fact in self.table.facts:
            self._fact(fact)
        for involvement in self.table.involvement:
            self._involvement(involvement)

    def _report_orders(self) -> None:
        """An end before its beginning is left out wherever it is used; its sender is told once."""
        spans = [(a.fields.get("since"), a.fields.get("until")) for m in self.table.mentions for a in m.addresses]
        spans += [(tie.since, tie.until) for tie in self.table.ties]
        spans += [(fact.since, fact.until) for fact in self.table.facts]
        spans += [(i.fields.get("since"), i.fields.get("until")) for i in self.table.involvement]
        for since, until in dict.fromkeys(spans):
            if since and until and until.column and since != until:
                column = self.table.columns[until.column]
                self.engine.run(f"""
                    INSERT INTO notice
                    SELECT {sql.text(self.feed.feed)}, r.file, r.row_number, r.record_id, 'order',
                        {sql.text(column.name)},
                        {sql.text(reason("order", column, kept=True))}
                    FROM tf_typed r WHERE {values.of(until, "DATE")} < {values.of(since, "DATE")}
                """)

    def _of(self, address: Address) -> tuple[Address, ...]:
        if address.same_as is None:
            return (address,)
        other = next(m for m in self.table.mentions if m.role == address.same_as)
        return tuple(one for one in other.addresses if one.same_as is None)

    def _here(self, *roles: str) -> str:
        """Rows in which these mentions are there."""
        return " AND ".join(f"{key(self.table, role)} IN (SELECT m FROM tf_mention)" for role in roles)

    def _stay(self, mention: Mention, address: Address) -> None:
        fields = address.fields
        line = (
            f"nullif(concat_ws(', ', {', '.join(values.of(v) for v in address.line)}), '')"
            if address.line
            else "CAST(NULL AS VARCHAR)"
        )
        texts = {
            name: values.words(self.table, fields.get(name))
            for name in ("unit", "house", "street", "town", "postcode", "uprn", "area")
        }
        region = self._region(fields)
        kind = f"coalesce({values.of(fields.get('kind'))}, 'home')"
        some = " OR ".join(f"{part} IS NOT NULL" for part in (line, *texts.values()))
        since, until = (values.of(fields.get(name), "DATE") for name in ("since", "until"))
        seen = values.last_of(self.table, fields.get("seen"), self.end)
        self.engine.run(f"""
            INSERT INTO in_stay
            SELECT {key(self.table, mention.role)}, {line}, {", ".join(texts.values())}, {kind}, {since},
                {_not_before(since, until)}, {seen}, {region}
            FROM tf_typed r
            WHERE NOT {row_is_flagged(self.table)} AND ({some}) AND {self._here(mention.role)}
        """)

    def _region(self, fields: Mapping[str, Value]) -> str:
        """What an address's line shows and nothing is compared by: the region, and a postcode that is miswritten."""
        parts = [values.of(fields[name]) for name in REGION if name in fields]
        postcode = fields.get("postcode")
        if postcode and postcode.column and self.table.columns[postcode.column].type == "postcode":
            parts.append(f"r.{sql.name(postcode.column + '=')}")
        return f"nullif(concat_ws(', ', {', '.join(parts)}), '')" if parts else "CAST(NULL AS VARCHAR)"

    def _tie(self, tie: Tie) -> None:
        kind = values.of(tie.kind)
        since, until = values.of(tie.since, "DATE"), values.of(tie.until, "DATE")
        self.engine.run(f"""
            INSERT INTO in_tie
            SELECT {sql.text(self.feed.feed)}, r.record_id, {key(self.table, tie.who)}, {key(self.table, tie.of)},
                {kind}, {since}, {_not_before(since, until)}
            FROM tf_typed r
            WHERE {kind} IS NOT NULL AND {values.holds(self.table, tie.when)} AND {self._here(tie.who, tie.of)}
        """)

    def _number(self, household: Household) -> tuple[str, str]:
        """What the rows of a household share, and the file within which it holds: an address is a home on its day."""
        parts = [values.words(self.table, Value(name)) for name in household.number]
        if len(parts) == 1:
            return parts[0], "''"
        # Most homes have no flat; of three columns or more one may be empty.
        empty = " + ".join(f"CASE WHEN {part} IS NULL THEN 1 ELSE 0 END" for part in parts)
        whole = ", ".join(f"coalesce({sql.sieve(part)}, '')" for part in parts)
        return f"CASE WHEN {empty} <= {1 if len(parts) > 2 else 0} THEN concat_ws(chr(31), {whole}) END", "r.file"

    def _household(self, household: Household) -> None:
        """Everybody to the head of the household; a flagged row is not tied to a home by its number either.

        Where a head is asked for and there is none, or more than one, nobody can tell to whom the others are related.
        """
        told = "heads = 1" if household.head else "TRUE"
        number, file = self._number(household)
        self.engine.run(f"""
            INSERT INTO in_tie
            WITH here AS (
                SELECT {key(self.table, household.who)} AS m, r.k, r.record_id, {number} AS number, {file} AS file,
                    {values.of(household.kind)} AS kind,
                    CASE WHEN {values.holds(self.table, household.head)} THEN 0 ELSE 1 END AS turn
                FROM tf_typed r WHERE NOT {row_is_flagged(self.table)} AND {self._here(household.who)}
            ),
            sized AS (
                SELECT *, count(*) OVER (PARTITION BY number, file) AS people,
                    count(*) FILTER (WHERE turn = 0) OVER (PARTITION BY number, file) AS heads,
                    first_value(m) OVER (PARTITION BY number, file ORDER BY turn, k) AS head
                FROM here WHERE number IS NOT NULL
            )
            SELECT {sql.text(self.feed.feed)}, record_id, m, head,
                CASE WHEN {told} THEN coalesce(kind, 'lives_with') ELSE 'lives_with' END, NULL, NULL
            FROM sized WHERE m <> head AND people <= {LARGEST_HOUSEHOLD}
        """)

    def _fact(self, fact: Fact) -> None:
        code, amount, text = values.of(fact.code), values.of(fact.amount, "DOUBLE"), values.of(fact.text)
        since, until = values.of(fact.since, "DATE"), values.of(fact.until, "DATE")
        asked = [values.of(value) for value in (fact.code, fact.amount) if value]
        dates = [values.of(value) for value in (fact.since, fact.until) if value and value.column]
        if not asked and dates and fact.when is None:
            asked = [f"coalesce({', '.join(dates)})"]
        filled = "".join(f" AND {one} IS NOT NULL" for one in asked)
        held = self.feed.eligible_first
        self.engine.run(f"""
            INSERT INTO in_fact
            SELECT {key(self.table, fact.about)}, {sql.text(self.feed.feed)}, r.record_id, {sql.text(fact.kind)},
                {code}, {amount}, {since},
                {_not_before(since, until)}, {text}, {held}, {held and not fact.minimal}
            FROM tf_typed r
            WHERE {values.holds(self.table, fact.when)}{filled} AND {self._here(fact.about)}
        """)

    def _involvement(self, involvement: Involvement) -> None:
        fields = involvement.fields
        texts = {name: values.of(fields.get(name)) for name in ("service", "worker", "phone", "email")}
        since, until = (values.of(fields.get(name), "DATE") for name in ("since", "until"))
        self.engine.run(f"""
            INSERT INTO in_involvement
            SELECT {key(self.table, involvement.about)}, {", ".join(texts.values())}, {since},
                {_not_before(since, until)}, {self.feed.eligible_first}
            FROM tf_typed r
            WHERE {texts["service"]} IS NOT NULL AND {values.holds(self.table, involvement.when)} AND
                {self._here(involvement.about)}
        """)


def _not_before(since: str, until: str) -> str:
    """An end before its beginning is no end that anybody knows."""
    return f"CASE WHEN {until} < {since} THEN NULL ELSE {until} END"
