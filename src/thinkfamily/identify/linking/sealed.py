"""Records that join by rules of their own: under a seal (adoption, witness protection), and unborn children.

A record under a seal joins only records flagged alike that agree exactly on names and birth date, never one of the
other identity. An unborn child is the same as another that the same mother expects within four weeks.
"""

from thinkfamily.identify.engine.duckdb import Engine
from thinkfamily.identify.linking.profiles import in_full

DAYS = 28


def join(engine: Engine) -> None:
    """Put the labels of sealed records and unborn children into `grouping`, after all others are grouped."""
    engine.run("DELETE FROM grouping WHERE unit IN (SELECT mention_id FROM standard WHERE sealed OR unborn)")
    engine.run(f"""
        INSERT INTO grouping
        WITH told AS (SELECT s.mention_id, s.flags, coalesce(s.identity, '') AS identity, s.first, s.last, s.birth,
            coalesce(r.row_no, s.mention_id) AS row_no
            FROM ({in_full("(SELECT * FROM standard WHERE sealed AND NOT unborn)")}) s
            LEFT JOIN row_mate r ON r.mention_id = s.mention_id),
        doubled AS (SELECT row_no, flags, identity, first, last, birth FROM told
            GROUP BY ALL HAVING count(*) > 1),
        whole AS (SELECT t.*, t.first IS NOT NULL AND t.last IS NOT NULL AND t.birth IS NOT NULL
            AND NOT EXISTS (SELECT 1 FROM doubled d WHERE d.row_no = t.row_no) AS full_name FROM told t)
        SELECT mention_id, CASE WHEN full_name THEN min(mention_id) OVER (
            PARTITION BY full_name, flags, identity, first, last, birth) ELSE mention_id END FROM whole""")
    engine.run(f"""
        INSERT INTO grouping
        WITH expected AS (SELECT s.mention_id, coalesce(r.row_no, s.mention_id) AS row_no, s.expected_date,
            min(g.label) AS mother FROM standard s LEFT JOIN row_mate r ON r.mention_id = s.mention_id
            LEFT JOIN tie t ON t.mention_id_2 = s.mention_id AND t.kind IN ('expects', 'parent_of')
            LEFT JOIN member m ON m.mention_id = t.mention_id_1 LEFT JOIN grouping g ON g.unit = m.unit
            WHERE s.unborn GROUP BY s.mention_id, r.row_no, s.expected_date),
        twins AS (SELECT mother FROM expected WHERE mother IS NOT NULL GROUP BY mother, row_no HAVING count(*) > 1),
        sure AS (SELECT mention_id, mother, expected_date FROM expected WHERE mother IS NOT NULL
            AND expected_date IS NOT NULL AND mother NOT IN (SELECT mother FROM twins)),
        stepped AS (SELECT *, CASE WHEN date_diff('day', lag(expected_date) OVER w, expected_date) <= {DAYS}
            THEN 0 ELSE 1 END AS fresh FROM sure WINDOW w AS (PARTITION BY mother ORDER BY expected_date, mention_id)),
        numbered AS (SELECT *, sum(fresh) OVER (PARTITION BY mother ORDER BY expected_date, mention_id) AS nth
            FROM stepped)
        SELECT mention_id, min(mention_id) OVER (PARTITION BY mother, nth) FROM numbered
        UNION ALL SELECT mention_id, mention_id FROM expected
        WHERE mention_id NOT IN (SELECT mention_id FROM sure)""")
