"""Is this person known? One person against all profiles, by index.

`Register` is made once after a run. A question then standardises one row at a small desk of its own, fetches the few
profiles that share a key with it, and scores those alone: nothing of the large tables is scanned.

The desk's SQL is that of the batch, word for word, so that the answer is what the batch would score.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from thinkfamily.identify.engine.duckdb import Engine
from thinkfamily.identify.engine.tables import MENTION, STAY, TIE
from thinkfamily.identify.linking import blocking, standardise
from thinkfamily.identify.linking.compare import compare
from thinkfamily.identify.linking.desk import Desk
from thinkfamily.identify.linking.digest import mixed, spread
from thinkfamily.identify.linking.explain import words
from thinkfamily.identify.linking.model import Model
from thinkfamily.identify.linking.profiles import TERMS
from thinkfamily.identify.linking.score import score

ASKED = -1
HOME = {"mention_id": ASKED, "kind": "home"}
NAMELESS = {"mention_id": ASKED, "feed": "asked", "record_id": "", "mention": "subject", "unborn": False, "flags": []}
# What a mention without address, other names and ties has nothing in.
READ_BEFORE = ("others_known", "homes_known", "parent_known")
MOST = 400
LIKELY = -100


@dataclass(frozen=True)
class Asked:
    """Whom somebody asks about; the more is said, the surer the answer. `identifiers` are 'scheme:value'."""

    first_name: str | None = None
    last_name: str | None = None
    date_of_birth: date | None = None
    sex: str | None = None
    address: str | None = None
    postcode: str | None = None
    nhs_number: str | None = None
    identifiers: tuple[str, ...] = field(default=())


@dataclass(frozen=True)
class Known:
    """A mention that may be the person: the match weight in bits, and what agrees or does not, in words."""

    mention_id: int
    weight: float
    reasons: list[str]


class Register:
    """The profiles of a run (`profile` in the engine), ready to be asked."""

    def __init__(self, engine: Engine, model: Model) -> None:
        self.engine, self.model = engine, model
        with _laid_open(engine):
            engine.run(f"""CREATE OR REPLACE TABLE known_key AS
                SELECT {digest_of_block()} AS digest, mention_id
                FROM ({blocking.keys("profile")}) ORDER BY digest, mention_id""")
            engine.run("CREATE OR REPLACE TABLE known_profile AS SELECT * FROM profile ORDER BY mention_id")
        engine.run("CREATE INDEX known_key_by_digest ON known_key (digest)")
        engine.run("CREATE INDEX known_profile_by_mention ON known_profile (mention_id)")
        # By whether an address is asked for: to read one takes longer than all else.
        self.standardisers = {True: _standardiser(), False: _standardiser(brief=True)}
        self.weigher = _weigher(model)

    def close(self) -> None:
        for desk in (*self.standardisers.values(), self.weigher):
            desk.close()

    def ask(self, asked: Asked) -> list[Known]:
        """Those whom the person may be, likeliest first; empty where nobody is near."""
        row = self.standardised(asked)
        keys = row["keys"]
        if not keys:
            return []
        marks = ", ".join(map(str, keys))
        near = self.engine.rows(f"""SELECT mention_id, count(*) AS shared FROM known_key WHERE digest IN ({marks})
            GROUP BY mention_id ORDER BY shared DESC, mention_id LIMIT {MOST}""")
        if not near:
            return []
        ids = ", ".join(str(number) for number, _ in near)
        self.weigher.lay("asked", [row])
        self.weigher.lay("near", self.engine.arrow(f"SELECT * FROM known_profile WHERE mention_id IN ({ids})"))
        return [Known(**told) for told in self.weigher.ask("weigh")]

    def standardised(self, asked: Asked) -> dict[str, Any]:
        """The question as a mention, standardised like any other, with its keys."""
        told: dict[str, Any] = NAMELESS | {
            "first_name": asked.first_name, "last_name": asked.last_name, "date_of_birth": asked.date_of_birth,
            "sex": asked.sex, "nhs_number": asked.nhs_number, "other_ids": list(asked.identifiers),
        }  # fmt: skip
        homes = [HOME | {"text": asked.address, "postcode": asked.postcode}] if asked.address or asked.postcode else []
        desk = self.standardisers[bool(homes)]
        desk.lay("mention", [told])
        if homes:
            desk.lay("stay", homes)
        return desk.ask("standardise")[0]


def _standardiser(*, brief: bool = False) -> Desk:
    """From `mention` and `stay` (not where `brief`) to a row of `standard` and the list of its keys."""
    desk = Desk()
    standardise.prepare(desk.engine)
    desk.fix("short_form")
    for table in (MENTION, STAY, TIE):
        desk.engine.create(table)
    standardise.standardise(desk.engine)
    for name in ("mention", *(READ_BEFORE if brief else ("stay", "tie"))):
        desk.expect(name)
    desk.learn(lambda engine: standardise.standardise(engine, target="asked", brief=brief))
    desk.prepare("standardise", f"SELECT *, {_keys()} AS keys FROM asked")
    return desk


def _keys() -> str:
    """SQL for the digests of all keys of one row of `standard`; a key twice among them does no harm."""
    each = (
        f"list_transform({rule.listed()}, lambda k: {_digest(str(number), 'k')})"
        for number, rule in enumerate(blocking.RULES)
    )
    every = f"flatten(list_filter([{', '.join(each)}], lambda keys: keys IS NOT NULL))"
    return f"list_filter({every}, lambda k: k IS NOT NULL)"


def _weigher(model: Model) -> Desk:
    """From `asked` and the profiles `near` to the weight of each pair, and why."""
    desk = Desk()
    standardise.prepare(desk.engine)
    for table in (MENTION, STAY, TIE):
        desk.engine.create(table)
    standardise.standardise(desk.engine, target="asked")
    bits = ", ".join(f"CAST(0 AS SMALLINT) AS bits_{what}" for what in TERMS)
    desk.engine.run(f"CREATE TABLE near AS SELECT *, CAST(NULL AS VARCHAR) AS single, {bits} FROM asked")
    for name in ("asked", "near"):
        desk.expect(name)
    desk.learn(_pair)
    desk.learn(lambda engine: compare(engine, model.sources, few=True))
    desk.learn(lambda engine: score(engine, model))
    desk.prepare("weigh", f"""
        SELECT s.b AS mention_id, s.weight / 100.0 AS weight, {words("c")} AS reasons
        FROM scored s JOIN compared c ON c.b = s.b
        WHERE s.weight >= {LIKELY} ORDER BY s.weight DESC, s.b""")  # fmt: skip
    return desk


def _pair(engine: Engine) -> None:
    """The one asked about with each that is near. How rare a value is, is told by a profile that has it too."""
    common = ", ".join(
        f"coalesce((SELECT max(bits_{w}) FROM near n WHERE n.{w} = s.{w}), 0) AS bits_{w}" for w in TERMS
    )
    engine.run(f"""CREATE OR REPLACE TABLE profile AS SELECT * FROM near
        UNION ALL BY NAME SELECT s.*, CAST(NULL AS VARCHAR) AS single, {common} FROM asked s""")
    engine.run(f"""CREATE OR REPLACE TABLE candidate AS
        SELECT CAST({ASKED} AS BIGINT) AS a, mention_id AS b, 0 AS rules FROM near""")


def digest_of_block() -> str:
    """SQL for the digest of a row of `block`."""
    return _digest("rule", "key")


def _digest(rule: str, key: str) -> str:
    """A key and its rule as one number. Two that are alike in it cost one comparison more."""
    return mixed(key, spread(f"{rule} * 1000003"))


@contextmanager
def _laid_open(engine: Engine) -> Iterator[None]:
    """Tables made within are not compressed: a row of a compressed table cannot be read without its neighbours."""
    engine.run("SET force_compression = 'uncompressed'")
    try:
        yield
    finally:
        engine.run("RESET force_compression")
