"""Is this person known? One person against all profiles, by index.

`Register` is made once after a run. A question then standardises one row at a small desk of its own, fetches the few
profiles that share a key with it, and scores those alone: nothing of the large tables is scanned.
"""

from dataclasses import dataclass, field
from datetime import date

from thinkfamily.identify.engine.duckdb import Engine
from thinkfamily.identify.engine.tables import MENTION, STAY, TIE
from thinkfamily.identify.linking import blocking, standardise
from thinkfamily.identify.linking.compare import compare
from thinkfamily.identify.linking.explain import words
from thinkfamily.identify.linking.model import Model
from thinkfamily.identify.linking.profiles import TERMS
from thinkfamily.identify.linking.score import score

ASKED = -1
MOST = 400
LIKELY = -100
# A digest of the key as a whole number: a smaller index than the text. Two keys alike in it cost one comparison more.
DIGEST = "CAST(md5_number_lower(rule || ' ' || key) % 9223372036854775807 AS BIGINT)"


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
    """The profiles of a run (`profile`, `block`, `term` in the engine), ready to be asked."""

    def __init__(self, engine: Engine, model: Model) -> None:
        self.engine, self.model = engine, model
        engine.run(f"""CREATE OR REPLACE TABLE known_key AS SELECT {DIGEST} AS digest, mention_id FROM block
            ORDER BY digest, mention_id""")
        engine.run("CREATE INDEX known_key_by_digest ON known_key (digest)")
        engine.run("CREATE INDEX IF NOT EXISTS profile_by_mention ON profile (mention_id)")
        self.desk = Engine(memory_limit="256MB", threads=1)
        # A few rows need no clever plans: planning would take longer than the work.
        self.desk.run("PRAGMA disable_optimizer")
        standardise.prepare(self.desk)
        for table in (MENTION, STAY, TIE):
            self.desk.create(table)
        bits = ", ".join(f"CAST(0 AS SMALLINT) AS bits_{what}" for what in TERMS)
        standardise.standardise(self.desk, target="asked_bare")
        nobody = f"SELECT *, CAST(NULL AS VARCHAR) AS single, {bits} FROM asked_bare LIMIT 0"
        self.desk.run(f"CREATE TABLE profile AS {nobody}")

    def close(self) -> None:
        self.desk.close()

    def ask(self, asked: Asked) -> list[Known]:
        """Those whom the person may be, likeliest first; empty where nobody is near."""
        desk = self.desk
        self._lay(asked)
        keys = [key for (key,) in desk.rows(f"SELECT DISTINCT {DIGEST} FROM ({blocking.keys('asked_bare')})")]
        if not keys:
            return []
        marks = ", ".join(map(str, keys))
        near = self.engine.rows(f"""SELECT mention_id, count(*) AS shared FROM known_key WHERE digest IN ({marks})
            GROUP BY mention_id ORDER BY shared DESC, mention_id LIMIT {MOST}""")
        if not near:
            return []
        ids = ", ".join(str(number) for number, _ in near)
        found = self.engine.arrow(f"SELECT * FROM profile WHERE mention_id IN ({ids})")
        return self._weigh(found)

    def _lay(self, asked: Asked) -> None:
        """The question as a mention at the desk, standardised like any other."""
        desk = self.desk
        desk.run("DELETE FROM mention")
        desk.run("DELETE FROM stay")
        desk.run(
            """INSERT INTO mention BY NAME SELECT CAST(? AS BIGINT) AS mention_id, 'asked' AS feed, '' AS record_id,
            'subject' AS mention, ? AS first_name, ? AS last_name, CAST(? AS DATE) AS date_of_birth, false AS unborn,
            ? AS sex, ? AS nhs_number, CAST(? AS VARCHAR[]) AS other_ids, CAST([] AS VARCHAR[]) AS flags""",
            [ASKED, asked.first_name, asked.last_name, asked.date_of_birth, asked.sex, asked.nhs_number,
             list(asked.identifiers)],
        )  # fmt: skip
        if asked.address or asked.postcode:
            desk.run("INSERT INTO stay (mention_id, text, postcode, kind) VALUES (?, ?, ?, 'home')",
                     [ASKED, asked.address, asked.postcode])  # fmt: skip
        else:
            desk.run("DELETE FROM homes_known")
        standardise.standardise(desk, target="asked_bare", brief=not (asked.address or asked.postcode))

    def _weigh(self, found: object) -> list[Known]:
        desk = self.desk
        desk.con.register("found", found)
        desk.run("DELETE FROM profile")
        desk.run("INSERT INTO profile BY NAME SELECT * FROM found")
        desk.con.unregister("found")
        desk.run(f"""INSERT INTO profile BY NAME SELECT b.*, {
            ", ".join(
                f"coalesce((SELECT max(bits_{w}) FROM profile p WHERE p.{w} = b.{w}), 0) AS bits_{w}" for w in TERMS
            )
        }
            FROM asked_bare b""")
        desk.run(f"""CREATE OR REPLACE TABLE candidate AS
            SELECT CAST({ASKED} AS BIGINT) AS a, mention_id AS b, 0 AS rules
            FROM profile WHERE mention_id <> {ASKED}""")
        compare(desk, self.model.sources)
        score(desk, self.model)
        told = desk.rows(f"""SELECT s.b, s.weight / 100.0, {words("c")} FROM scored s JOIN compared c ON c.b = s.b
            WHERE s.weight >= {LIKELY} ORDER BY s.weight DESC, s.b""")
        return [Known(int(number), float(weight), list(reasons)) for number, weight, reasons in told]
