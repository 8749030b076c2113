"""Crowded blocks from one run to the next: which may be open again, and what those newly crowded take away.

A block is known by a digest of its rule and key. Of a block that was crowded it is known who stood in it; while more
of them than its rule allows are as they were, it is crowded still, and need not be looked into.
"""

from thinkfamily.identify.engine.duckdb import Engine
from thinkfamily.identify.linking import blocking
from thinkfamily.identify.linking.rules import RULES


def recall(engine: Engine, kept: str) -> None:
    """Make `crowd_before` (rule, digest, mention_id, thinner) and `turned` from `kept`, the blocks of last time.

    Of each block those who are as they were (`same_profile`), by their numbers of now; it is `thinner` where they alone
    would be no crowd. In `turned` are the profiles whose blocks must be looked into: `fresh` ones, and who stood there.
    """
    most = ", ".join(str(rule.most) for rule in RULES)
    engine.run(f"""
        CREATE OR REPLACE TEMP TABLE crowd_before AS
        WITH left_of AS (SELECT c.rule, c.digest, s.mention_id FROM {kept} c
            JOIN same_profile s ON s.before = c.mention_id),
        thin AS (SELECT digest FROM left_of GROUP BY rule, digest HAVING count(*) <= [{most}][rule + 1])
        SELECT *, digest IN (SELECT digest FROM thin) AS thinner FROM left_of""")
    engine.run("""CREATE OR REPLACE TEMP TABLE turned AS SELECT mention_id FROM fresh
        UNION SELECT mention_id FROM crowd_before WHERE thinner""")


def drop_closed(engine: Engine) -> None:
    """Take from `pair_kept` what only blocks that have become crowded had found."""
    engine.run("""CREATE OR REPLACE TEMP TABLE closed AS SELECT digest, mention_id FROM crowd
        WHERE digest NOT IN (SELECT digest FROM crowd_before)""")
    engine.run("""CREATE OR REPLACE TEMP TABLE shaken AS SELECT DISTINCT k.a, k.b FROM pair_kept k
        JOIN closed x ON x.mention_id = k.a JOIN closed y ON y.mention_id = k.b AND y.digest = x.digest""")
    engine.run("""CREATE OR REPLACE TEMP TABLE shaken_profile AS SELECT * FROM profile
        WHERE mention_id IN (SELECT a FROM shaken UNION SELECT b FROM shaken)""")
    engine.run(f"""CREATE OR REPLACE TEMP TABLE open_key AS SELECT * FROM ({blocking.keys("shaken_profile")}) k
        WHERE {blocking.digest("rule")} NOT IN (SELECT digest FROM crowd)""")
    engine.run(f"""CREATE OR REPLACE TEMP TABLE lost AS SELECT s.a, s.b FROM shaken s WHERE NOT EXISTS (
        SELECT 1 FROM open_key x JOIN open_key y ON y.rule = x.rule AND y.key = x.key
        WHERE x.mention_id = s.a AND y.mention_id = s.b
            AND {blocking.meant("x.rule", "x.mention_id", "y.mention_id")})""")
    engine.run("""DELETE FROM pair_kept WHERE EXISTS (
        SELECT 1 FROM lost WHERE lost.a = pair_kept.a AND lost.b = pair_kept.b)""")
