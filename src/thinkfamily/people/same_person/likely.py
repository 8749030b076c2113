"""Which persons' records say the same of somebody: found by the database in one pass, and kept as pairs."""

from django.db import connection, transaction

from thinkfamily.clock import today
from thinkfamily.people.same_person.models import LikelyPair

# What many records share (a first name alone, 'unknown') says nothing of anybody.
FEW = 20
FOUND = """
WITH person AS (
    SELECT id, lower(first_name) AS first_name, lower(last_name) AS last_name, date_of_birth, proposed_id
    FROM people_person WHERE merged_into_id IS NULL
), said AS (
    SELECT id, 'found' AS agrees, proposed_id::text AS what FROM person WHERE proposed_id <> ''
    UNION ALL
    SELECT id, 'name_and_birth', concat_ws('|', first_name, last_name, date_of_birth) FROM person
    WHERE date_of_birth IS NOT NULL AND first_name <> '' AND last_name <> ''
    UNION ALL
    SELECT id, 'name_turned', concat_ws('|', least(first_name, last_name), greatest(first_name, last_name),
        date_of_birth)
    FROM person WHERE date_of_birth IS NOT NULL AND first_name <> '' AND last_name <> '' AND first_name <> last_name
    UNION ALL
    SELECT DISTINCT i.person_id, i.scheme, i.value FROM people_identifier i JOIN person p ON p.id = i.person_id
    WHERE i.scheme IN ('nhs', 'upn') AND i.checked AND (i.until IS NULL OR i.until >= %s)
), shared AS (
    SELECT agrees, what FROM said GROUP BY agrees, what HAVING count(*) BETWEEN 2 AND %s
)
SELECT one.id, other.id, array_agg(DISTINCT one.agrees)
FROM shared JOIN said one USING (agrees, what) JOIN said other USING (agrees, what)
WHERE one.id < other.id GROUP BY one.id, other.id ORDER BY one.id, other.id
"""


@transaction.atomic
def look() -> int:
    """Makes the list anew, as the product itself; returns how many pairs there are."""
    with connection.cursor() as cursor:
        cursor.execute(FOUND, [today(), FEW])
        found = cursor.fetchall()
    LikelyPair.objects.all().delete()
    rows = [LikelyPair(one_id=one, other_id=other, agrees=_plain(agrees)) for one, other, agrees in found]
    return len(LikelyPair.objects.bulk_create(rows, batch_size=5000))


def _plain(agrees: list[str]) -> list[str]:
    """Names that are the same are not also the same the other way round."""
    return [each for each in sorted(agrees) if each != "name_turned" or "name_and_birth" not in agrees]
