"""What a run keeps of its pairs, so that the next one compares only what is new; in OUT/state.

Kept are a digest of each profile's content, the levels of the pairs that may link, which profiles stood on one row,
and the crowded blocks by a digest of their key: no name, date or address. A pair of profiles that are as they were is
as alike as it was; it is a pair by the same blocks, save where a block has become crowded or is so no longer. All
weights, persons and homes are worked out anew, so that a monthly run gives the persons of a full run with its model.
"""

import hashlib
import json
from dataclasses import asdict
from pathlib import Path

import duckdb

from thinkfamily.identify.engine.duckdb import Engine, named
from thinkfamily.identify.linking import crowds
from thinkfamily.identify.linking.digest import number
from thinkfamily.identify.linking.model import Model
from thinkfamily.identify.linking.profiles import ALIKE

SETTINGS = "pairs.json"
PROFILES, PAIRS, APART, CROWD = "profile.parquet", "pair.parquet", "apart.parquet", "crowd.parquet"
NO_STATE = "The previous publication keeps no pairs: everybody is compared anew."
OTHER_SETTINGS = "The previous publication's pairs were found by other settings or another version: compared anew."
# What decides which pairs are found and how alike they are.
DECIDES = (
    "names.py", "diminutives.csv", "digest.py", "standardise.py", "profiles.py", "rules.py", "blocking.py",
    "settings.py", "blocks.py", "crowds.py", "reach.py", "pair_sides.py", "compare.py", "score.py", "cluster.py",
    "uncertain.py", "link.py",
)  # fmt: skip


def digest_of_settings(model: Model, one_row_a_person: list[str]) -> str:
    """Of all that a kept pair rests on: the model, the rules as this version has them, the engine's version."""
    # What is learned of family context comes later and changes no kept level.
    later = {"share_same_in_context": 0.5, "share_without_mate": 1.0}
    told = [json.dumps(asdict(model) | later, sort_keys=True), duckdb.__version__]
    told += [(Path(__file__).parent / name).read_text(encoding="utf-8") for name in DECIDES]
    return hashlib.sha256("\n".join([*told, *one_row_a_person]).encode()).hexdigest()


class Monthly:
    """The pairs of `previous` taken up, those of this run laid down in `state`."""

    def __init__(self, previous: Path | None, state: Path | None, one_row_a_person: list[str]) -> None:
        self.before = previous / "state" if previous else None
        self.state, self.once = state, one_row_a_person
        self.codes: list[str] = []
        self.recalled = False

    def recall(self, engine: Engine, model: Model, *, wanted: bool) -> tuple[bool, str]:
        """Whether there are kept pairs that hold, and a sentence where there are none.

        Makes `pair_kept` (a < b, levels) in the numbers of this run, `fresh` (profiles that are new, changed, or whose
        likeness is another's), and what `crowds` makes.
        """
        if not wanted or self.before is None:
            return False, ""
        if not all((self.before / name).exists() for name in (SETTINGS, PROFILES, PAIRS, APART, CROWD)):
            return False, NO_STATE
        settings = json.loads((self.before / SETTINGS).read_text(encoding="utf-8")).get("settings")
        if settings != digest_of_settings(model, self.once):
            return False, OTHER_SETTINGS
        read = {name: f"read_parquet({named(self.before / name)})" for name in (PROFILES, PAIRS, APART, CROWD)}
        _find_single(engine)
        self.recalled = True
        engine.run(f"""
            CREATE OR REPLACE TEMP TABLE same_profile AS
            SELECT n.mention_id, b.mention_id AS before FROM single_profile n
            JOIN {read[PROFILES]} b ON b.content = n.content""")
        engine.run(f"""
            CREATE OR REPLACE TEMP TABLE parted AS
            WITH told AS (SELECT least(x.mention_id, y.mention_id) AS a, greatest(x.mention_id, y.mention_id) AS b
                FROM {read[APART]} p JOIN same_profile x ON x.before = p.a JOIN same_profile y ON y.before = p.b)
            SELECT a, b FROM told t WHERE NOT EXISTS (SELECT 1 FROM apart n WHERE n.a = t.a AND n.b = t.b)""")
        engine.run("""
            CREATE OR REPLACE TEMP TABLE fresh AS
            SELECT mention_id FROM profile WHERE mention_id NOT IN (SELECT mention_id FROM same_profile)
            UNION SELECT a FROM parted UNION SELECT b FROM parted""")
        crowds.recall(engine, read[CROWD])
        columns = [name for name, *_ in engine.rows(f"DESCRIBE SELECT * FROM {read[PAIRS]}")]
        self.codes = [name for name in columns if name not in ("a", "b")]
        engine.run(f"""
            CREATE OR REPLACE TEMP TABLE pair_kept AS
            SELECT least(x.mention_id, y.mention_id) AS a, greatest(x.mention_id, y.mention_id) AS b,
                {", ".join(f"p.{name}" for name in self.codes)}
            FROM {read[PAIRS]} p JOIN same_profile x ON x.before = p.a JOIN same_profile y ON y.before = p.b
            WHERE x.mention_id NOT IN (SELECT mention_id FROM fresh)
            AND y.mention_id NOT IN (SELECT mention_id FROM fresh)""")
        return True, ""

    def add_kept(self, engine: Engine) -> None:
        """Put the kept pairs that are still pairs into `compared`."""
        crowds.drop_closed(engine)
        engine.run(f"""INSERT INTO compared (a, b, {", ".join(self.codes)})
            SELECT a, b, {", ".join(self.codes)} FROM pair_kept k
            WHERE NOT EXISTS (SELECT 1 FROM apart x WHERE x.a = k.a AND x.b = k.b)
            AND NOT EXISTS (SELECT 1 FROM candidate c WHERE c.a = k.a AND c.b = k.b)""")

    def save(self, engine: Engine, model: Model) -> None:
        """Lay down the pairs of `compared`, the profiles, the rows and the crowded blocks, sorted."""
        if self.state is None:
            return
        self.state.mkdir(mode=0o700, parents=True, exist_ok=True)
        if not self.recalled:
            _find_single(engine)
        engine.save("SELECT mention_id, content FROM single_profile ORDER BY mention_id", self.state / PROFILES)
        engine.save("SELECT * FROM compared ORDER BY a, b", self.state / PAIRS)
        engine.save("SELECT a, b FROM apart ORDER BY a, b", self.state / APART)
        engine.save("SELECT rule, digest, mention_id FROM crowd ORDER BY ALL", self.state / CROWD)
        settings = {"settings": digest_of_settings(model, self.once)}
        (self.state / SETTINGS).write_text(json.dumps(settings) + "\n", encoding="utf-8")


def forget(engine: Engine, state: Path, purged: str) -> None:
    """Take out of the state all that was kept of the mentions in the table `purged`: they may not be read again.

    Whoever comes again next month is then compared anew.
    """
    for name, columns in ((PROFILES, "mention_id"), (PAIRS, "a b"), (APART, "a b"), (CROWD, "mention_id")):
        path, aside = state / name, state / f"{name}.next"
        keys = columns.split()
        stays = " AND ".join(f"{key} NOT IN (SELECT mention_id FROM {purged})" for key in keys)
        order = "rule, digest, mention_id" if name == CROWD else ", ".join(keys)
        engine.save(f"SELECT * FROM read_parquet({named(path)}) WHERE {stays} ORDER BY {order}", aside)
        aside.replace(path)


def _find_single(engine: Engine) -> None:
    """Make `single_profile` (mention_id, content): profiles whose digest of all that is compared is theirs alone."""
    told = ", ".join(f"coalesce(CAST({name} AS VARCHAR), '~')" for name in ALIKE)
    engine.run(f"""
        CREATE OR REPLACE TEMP TABLE single_profile AS
        SELECT min(mention_id) AS mention_id, content FROM (
            SELECT mention_id, {number(f"concat_ws('|', {told})")} AS content FROM profile)
        GROUP BY content HAVING count(*) = 1""")
