"""Who sees families and who belongs to them: the SQL of families/policy.py, from which the database refuses again."""

from thinkfamily.access.rows import NOBODY, custom, of_family
from thinkfamily.access.who_sees import ME

FAMILIES = custom(
    "{row}.id = ANY ((SELECT tf_reader_records())::uuid[]) OR (NOT {row}.restricted AND"
    " ((SELECT tf_reads_every_area()) OR {row}.area = ANY ((SELECT tf_reader_areas())::text[])))",
    "a grant that holds today names the record, or its area unless it is restricted",
    add=f"{{row}}.opened_by_id = {ME} AND {{row}}.kept_by_id = (SELECT tf_reader_agency())"
    " AND (SELECT tf_reader_may('leads_families'))",
    change=NOBODY,
)
MEMBERSHIPS = custom(
    "EXISTS (SELECT FROM people_family f WHERE f.id = {row}.family_id) AND NOT tf_withheld({row}.person_id, 'family')",
    "whoever reaches the family, unless it is withheld from their agency that the person belongs to it; nobody brings"
    " within reach who was not: a member is reached already, or is new and written down by the same reader",
    add=f"{{row}}.recorded_by_id = {ME} AND tf_reaches_family({{row}}.family_id)"
    " AND (tf_reaches({row}.person_id) OR tf_is_new({row}.person_id))",
    change="tf_reaches_family({row}.family_id)",  # which family and who it is stays: tf_membership_is_kept
)
LEFT_OUT = of_family("family_id")
