"""What can be said of a family's seven disadvantages: how many at least, of how many that can be known."""

from thinkfamily.identify.engine.duckdb import Engine
from thinkfamily.vocabulary.outcomes import framework
from thinkfamily.vocabulary.publication import DISADVANTAGES

FRAMEWORK = "disadvantages-2007"

TOLD = """
    WITH counted AS (
        SELECT * FROM answer WHERE framework = 'disadvantages-2007' AND need_id IN (COUNTED)
    ), unit AS (
        SELECT family_id, string_agg(name, ' and ' ORDER BY name, person_id) AS names FROM parent_now GROUP BY family_id
    ), listed AS (
        SELECT family_id,
            list_sort(array_agg(need_id) FILTER (WHERE state = 'found')) AS found,
            list_sort(array_agg(need_id) FILTER (WHERE state = 'none_found')) AS none_found,
            list_sort(array_agg(need_id) FILTER (WHERE state = 'unknown')) AS unknown,
            list_sort(array_agg(need_id) FILTER (WHERE state = 'not_knowable')) AS not_knowable,
            count(CASE WHEN state = 'found' THEN 1 END) AS k,
            count(CASE WHEN state IN ('found', 'none_found') THEN 1 END) AS n
        FROM counted GROUP BY family_id
    )
    SELECT l.family_id, 'The children with ' || coalesce(u.names, 'no parent known at home') AS counted_on,
        l.found, coalesce(l.none_found, []) AS none_found, coalesce(l.unknown, []) AS unknown,
        coalesce(l.not_knowable, []) AS not_knowable,
        CASE WHEN l.k >= 5 THEN 'yes' WHEN l.k + 7 - l.n < 5 THEN 'no' ELSE 'unknown' END AS five_or_more,
        CASE WHEN l.n = 7 THEN CAST(l.k AS VARCHAR) || ' of the 7 disadvantages.'
            ELSE 'At least ' || CAST(l.k AS VARCHAR) || ' of the ' || CAST(l.n AS VARCHAR)
                || ' disadvantages that can be known here; the whole list has 7.' END AS sentence
    FROM listed l LEFT JOIN unit u ON u.family_id = l.family_id
    WHERE l.k > 0
"""


def tell(engine: Engine) -> None:
    """Make `disadvantages`: one row a family in which at least one is found."""
    seven = [need.id for need in framework(FRAMEWORK).needs if need.counts and not need.at_least]
    engine.create(DISADVANTAGES)
    counted = ", ".join(f"'{need}'" for need in seven)
    columns = ", ".join(DISADVANTAGES.names)
    engine.run(f"INSERT INTO disadvantages SELECT {columns} FROM ({TOLD.replace('COUNTED', counted)}) AS told")
