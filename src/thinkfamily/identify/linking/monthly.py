"""What a run keeps, so that the next one works only on what has changed; in OUT/state.

Kept are a digest of each profile's content, the levels of the pairs that may link, which profiles stood on one row,
the crowded blocks by a digest of their key, the groups by numbers, and the doubts: no name, date or address. A pair of
profiles that are as they were is as alike as it was; it is a pair by the same blocks, save where a block has become
crowded or is so no longer. Rows are standardised and who lives with whom is found anew; what a change touches is
weighed and divided anew (see `standing`), so that a monthly run gives the persons of a full run with its model.
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
from thinkfamily.identify.linking.standing import Groups, Standing

SETTINGS = "pairs.json"
PROFILES, PAIRS, APART, CROWD = "profile.parquet", "pair.parquet", "apart.parquet", "crowd.parquet"
GROUPS, DOUBTS = "group.parquet", "doubt.parquet"
# Each file, and its columns that number mentions.
FILES = {
    PROFILES: ("mention_id",), PAIRS: ("a", "b"), APART: ("a", "b"), CROWD: ("mention_id",),
    GROUPS: ("mention_id",), DOUBTS: ("mention_id_1", "mention_id_2"),
}  # fmt: skip
NO_STATE = "The previous publication keeps no pairs: everybody is compared anew."
OTHER_SETTINGS = "The previous publication's pairs were found by other settings or another version: compared anew."
# What decides which pairs are found, how alike they are, how they are grouped and what is asked.
DECIDES = (
    "names.py", "diminutives.csv", "digest.py", "standardise.py", "profiles.py", "rules.py", "blocking.py",
    "settings.py", "blocks.py", "crowds.py", "reach.py", "pair_sides.py", "compare.py", "model.py", "score.py",
    "context.py", "components.py", "divide.py", "cluster.py", "uncertain.py", "explain.py", "standing.py",
    "monthly.py", "link.py",
)  # fmt: skip


def digest_of_settings(engine: Engine, model: Model, one_row_a_person: list[str]) -> str:
    """Of all that is kept rests on: the model, how rare names are, the rules as of this version, the engine's."""
    told = [json.dumps(asdict(model), sort_keys=True), duckdb.__version__]
    rarity = number("concat_ws('|', what, value, bits)")
    told += [str(engine.value(f"SELECT coalesce(bit_xor({rarity}), 0) FROM term"))]
    told += [(Path(__file__).parent / name).read_text(encoding="utf-8") for name in DECIDES]
    return hashlib.sha256("\n".join([*told, *one_row_a_person]).encode()).hexdigest()


class Monthly:
    """What `previous` kept is taken up, what this run keeps is laid down in `state`."""

    def __init__(self, previous: Path | None, state: Path | None, one_row_a_person: list[str]) -> None:
        self.before = previous / "state" if previous else None
        self.state, self.once = state, one_row_a_person
        self.codes: list[str] = []
        self.recalled = self.cut = False

    def recall(self, engine: Engine, model: Model, *, wanted: bool) -> str:
        """Take up what was kept, where it holds (`recalled`); gives a sentence where it does not.

        Makes `same_profile` (mention_id, before), `fresh` (profiles that are new, changed, or whose likeness is
        another's), `pair_kept` (a < b, levels), `group_kept` and `doubt_kept`, all in the numbers of this run, and
        what `crowds` makes.
        """
        if not wanted or self.before is None:
            return ""
        if not all((self.before / name).exists() for name in (SETTINGS, *FILES)):
            return NO_STATE
        settings = json.loads((self.before / SETTINGS).read_text(encoding="utf-8"))
        if settings.get("settings") != digest_of_settings(engine, model, self.once):
            return OTHER_SETTINGS
        self.recalled, self.cut = True, settings["cut"] > 0
        read = {name: f"read_parquet({named(self.before / name)})" for name in FILES}
        _find_content(engine)
        _find_same(engine, read)
        crowds.recall(engine, read[CROWD])
        columns = [name for name, *_ in engine.rows(f"DESCRIBE SELECT * FROM {read[PAIRS]}")]
        self.codes = [name for name in columns if name not in ("a", "b")]
        _take_up(engine, "pair_kept", read[PAIRS], "a", "b", self.codes)
        engine.run("""DELETE FROM pair_kept
            WHERE a IN (SELECT mention_id FROM fresh) OR b IN (SELECT mention_id FROM fresh)""")
        _take_up(engine, "doubt_kept", read[DOUBTS], "mention_id_1", "mention_id_2", ["match_probability", "reasons"])
        engine.run(f"""CREATE OR REPLACE TEMP TABLE group_kept AS
            SELECT s.mention_id AS unit, s.before, g.* EXCLUDE (mention_id)
            FROM same_profile s JOIN {read[GROUPS]} g ON g.mention_id = s.before""")
        return ""

    def begin(self, engine: Engine) -> Standing:
        """What must be worked on in the first pass; `compared` and `scored` hold what is near."""
        if self.recalled:
            self._add_kept(engine)
        else:
            _find_content(engine)
        if self.state:
            self.state.mkdir(mode=0o700, parents=True, exist_ok=True)
            engine.save("SELECT * FROM compared ORDER BY a, b", self.state / PAIRS)
        size = int(engine.value("SELECT coalesce(max(mention_id), -1) + 1 FROM mention"))
        standing = Standing(engine, size, Groups.of(engine) if self.recalled and not self.cut else None)
        standing.begin()
        return standing

    def _add_kept(self, engine: Engine) -> None:
        """Put the kept pairs that are still pairs into `compared`."""
        crowds.drop_closed(engine)
        engine.run(f"""INSERT INTO compared (a, b, {", ".join(self.codes)})
            SELECT a, b, {", ".join(self.codes)} FROM pair_kept k
            WHERE NOT EXISTS (SELECT 1 FROM apart x WHERE x.a = k.a AND x.b = k.b)
            AND NOT EXISTS (SELECT 1 FROM candidate c WHERE c.a = k.a AND c.b = k.b)""")

    def save(self, engine: Engine, model: Model, standing: Standing) -> None:
        """Lay down, besides the pairs, the profiles, their groups, the rows, doubts and crowded blocks, sorted."""
        if self.state is None:
            return
        engine.con.register("groups_now", standing.groups())
        engine.save("SELECT * FROM groups_now ORDER BY mention_id", self.state / GROUPS)
        engine.con.unregister("groups_now")
        engine.save("SELECT mention_id, content FROM single_profile ORDER BY mention_id", self.state / PROFILES)
        engine.save("SELECT a, b FROM apart ORDER BY a, b", self.state / APART)
        engine.save("SELECT mention_id, rule, digest FROM crowd ORDER BY ALL", self.state / CROWD)
        engine.save("SELECT * FROM doubt ORDER BY mention_id_1, mention_id_2", self.state / DOUBTS)
        settings = {"settings": digest_of_settings(engine, model, self.once), "cut": standing.second.cut}
        (self.state / SETTINGS).write_text(json.dumps(settings) + "\n", encoding="utf-8")


def forget(engine: Engine, state: Path, purged: str) -> None:
    """Take out of the state all that was kept of the mentions in the table `purged`: they may not be read again.

    Whoever comes again next month is then compared anew, and so is whoever was grouped with them.
    """
    gone = f"(SELECT mention_id FROM {purged})"
    for name, columns in FILES.items():
        path, aside = state / name, state / f"{name}.next"
        kept = f"read_parquet({named(path)})"
        told = [f"{column} NOT IN {gone}" for column in columns]
        if name == GROUPS:
            told += [
                f"{group} NOT IN (SELECT {group} FROM {kept} WHERE mention_id IN {gone})"
                for group in ("first", "whole")
            ]
        engine.save(f"SELECT * FROM {kept} WHERE {' AND '.join(told)} ORDER BY ALL", aside)
        aside.replace(path)


def _find_content(engine: Engine) -> None:
    """Make `profile_content` (mention_id, content), a digest of all that is compared of a profile, and of those whose
    content is theirs alone `single_profile`."""
    told = ", ".join(f"coalesce(CAST({name} AS VARCHAR), '~')" for name in ALIKE)
    engine.run(f"""CREATE OR REPLACE TEMP TABLE profile_content AS
        SELECT mention_id, {number(f"concat_ws('|', {told})")} AS content FROM profile""")
    engine.run("""CREATE OR REPLACE TEMP TABLE single_profile AS
        SELECT min(mention_id) AS mention_id, content FROM profile_content GROUP BY content HAVING count(*) = 1""")


def _find_same(engine: Engine, read: dict[str, str]) -> None:
    """Make `same_profile` and `fresh`: the same is whose content is its alone, then and now."""
    engine.run(f"""CREATE OR REPLACE TEMP TABLE same_profile AS SELECT n.mention_id, b.mention_id AS before
        FROM single_profile n JOIN {read[PROFILES]} b ON b.content = n.content""")
    _take_up(engine, "apart_before", read[APART], "a", "b", [])
    engine.run("""
        CREATE OR REPLACE TEMP TABLE parted AS
        SELECT a, b FROM apart_before t WHERE NOT EXISTS (SELECT 1 FROM apart n WHERE n.a = t.a AND n.b = t.b)""")
    engine.run("""
        CREATE OR REPLACE TEMP TABLE fresh AS
        SELECT mention_id FROM profile WHERE mention_id NOT IN (SELECT mention_id FROM same_profile)
        UNION SELECT a FROM parted UNION SELECT b FROM parted""")


def _take_up(engine: Engine, target: str, kept: str, one: str, other: str, more: list[str]) -> None:
    """Make `target` of the kept pairs of which both profiles are as they were, the smaller number of now first."""
    told = [f"least(x.mention_id, y.mention_id) AS {one}", f"greatest(x.mention_id, y.mention_id) AS {other}", *more]
    engine.run(f"""CREATE OR REPLACE TEMP TABLE {target} AS SELECT {", ".join(told)} FROM {kept} p
        JOIN same_profile x ON x.before = p.{one} JOIN same_profile y ON y.before = p.{other}""")
