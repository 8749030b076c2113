"""Second pass: family context. Two records whose households share another person are likelier to be one person.

Someone who lives (or stands on a row) with Jane in one feed and with the same Jane in another is either the same
person or another member of Jane's family: the pair is weighed against home-mates, whatever the addresses say.
Records under a protected address or in a refuge neither give nor take context.
"""

import numpy as np
import pyarrow as pa

from thinkfamily.identify.engine.duckdb import Engine
from thinkfamily.identify.linking.blocks import blocks, once, sides
from thinkfamily.identify.linking.model import Model
from thinkfamily.identify.linking.score import known_apart, mate_weight

# Above this many people an address is no family home.
MOST_AT_HOME = 15
MOST_IN_BLOCK = 40


def find_mates(engine: Engine) -> None:
    """Make `mate` (unit, label): the persons of the first pass (`first_pass`) who live or stand with a profile.

    Own records at the same home are no mates of each other.
    """
    engine.run("""
        CREATE OR REPLACE TEMP TABLE together AS
        SELECT f.unit, f.label, h.place FROM first_pass f JOIN (
            SELECT mention_id AS unit, unnest(homes) AS place FROM profile WHERE flags = ''
        ) h ON h.unit = f.unit""")
    # The number of a row is too small to be the number of an address.
    engine.run("""
        INSERT INTO together
        WITH told AS (SELECT r.mention_id, r.row_no, s.unborn FROM row_mate r
            JOIN standard s ON s.mention_id = r.mention_id WHERE s.flags = ''),
        shared AS (SELECT row_no FROM told WHERE NOT unborn GROUP BY row_no HAVING count(*) > 1)
        SELECT DISTINCT f.unit, f.label, t.row_no FROM told t JOIN member m ON m.mention_id = t.mention_id
        JOIN first_pass f ON f.unit = m.unit WHERE t.row_no IN (SELECT row_no FROM shared)""")
    engine.run(f"""
        CREATE OR REPLACE TEMP TABLE mate AS
        WITH person_at AS (SELECT DISTINCT place, label FROM together),
        homely AS (SELECT place FROM person_at GROUP BY place HAVING count(*) BETWEEN 2 AND {MOST_AT_HOME})
        SELECT DISTINCT t.unit, p.label FROM together t JOIN homely h ON h.place = t.place
        JOIN person_at p ON p.place = t.place AND p.label <> t.label""")


def find_pairs(engine: Engine) -> None:
    """Make `context` (a < b): profiles with a mate in common that share an initial or a year of birth."""
    # A key holds the mate and, below two million, a letter or beyond all letters a year.
    told = engine.arrow("""
        SELECT m.unit, m.label * 2000000 + ascii(p.first) AS key FROM mate m JOIN profile p ON p.mention_id = m.unit
        WHERE p.first IS NOT NULL
        UNION ALL
        SELECT m.unit, m.label * 2000000 + 1200000 + p.birth_year FROM mate m JOIN profile p ON p.mention_id = m.unit
        WHERE p.birth_year IS NOT NULL""")
    every = blocks(told["key"].to_numpy(), told["unit"].to_numpy())
    one, other = sides(once(every.some(every.sizes <= MOST_IN_BLOCK).pairs()))
    engine.con.register("pairs_found", pa.table({"a": one, "b": other}))
    engine.run("""CREATE OR REPLACE TEMP TABLE context AS SELECT a, b FROM pairs_found t
        WHERE NOT EXISTS (SELECT 1 FROM apart WHERE apart.a = t.a AND apart.b = t.b)""")
    engine.con.unregister("pairs_found")


def share_in_context(engine: Engine, model: Model) -> float:
    """How many of the pairs in context, at different addresses, are one person, the rest of the model given."""
    told = engine.arrow(f"""SELECT {mate_weight(model, 0.5)} AS weight, count(*) AS pairs FROM compared
        WHERE place > 0 AND EXISTS (SELECT 1 FROM context x WHERE x.a = compared.a AND x.b = compared.b)
        GROUP BY ALL ORDER BY ALL""")
    odds, pairs = np.exp2(told["weight"].to_numpy() / 100.0), told["pairs"].to_numpy()
    share = 0.3
    if pairs.sum() < 200:
        return share
    for _ in range(100):
        share = float((pairs * share * odds / (share * odds + 1 - share)).sum() / pairs.sum())
    return float(f"{min(max(share, 0.01), 0.9):.4g}")


def share_without_mate(engine: Engine) -> float:
    """Of records that are surely one person, at different places, how many have nobody around them in common.

    Surely: both names and the birth date are the same.
    """
    pairs, without = engine.rows(f"""SELECT count(*), count(*) FILTER (WHERE NOT EXISTS (
            SELECT 1 FROM context x WHERE x.a = c.a AND x.b = c.b)) FROM compared c
        WHERE birth = 0 AND first = 0 AND surname = 0 AND {known_apart("c")}""")[0]
    return float(f"{(without + 1) / (pairs + 1):.4g}")
