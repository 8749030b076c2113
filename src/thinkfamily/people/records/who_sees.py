"""Who sees the rows of a publication: the SQL of arrivals/policy.py, from which the database refuses again."""

from thinkfamily.access.rows import NOBODY, Rows, custom

READABLE = "(SELECT tf_readable_feeds())"
EVERYWHERE = "(SELECT tf_reads_every_area())"
A_FAMILY = "EXISTS (SELECT FROM people_proposedfamily f WHERE f.family_id = {row}.family_id)"
A_MEMBER = "EXISTS (SELECT FROM tf_reached_persons p WHERE p.person_id = {row}.person_id)"
# Somebody in it is in a restricted record that the reader does not see: the proposal must not tell what the record may
# not. Readers need not say which records they see: the database knows.
NOT_RESTRICTED = "{row}.family_id NOT IN (SELECT tf_restricted_proposals('{}'))"
# Whoever reads every area reads of everybody, but not of those whose family's record is restricted.
OF_ANYBODY = f"({EVERYWHERE} AND coalesce({{row}}.person_id, '') NOT IN (SELECT tf_restricted_persons()))"
NAMED = "EXISTS (SELECT FROM people_mention m WHERE m.person_id = {row}.person_id)"


def published(read: str, reason: str) -> Rows:
    """Rows that only a load writes."""
    return custom(read, reason, add=NOBODY, change=NOBODY)


FAMILIES = published(
    f"({EVERYWHERE} OR {{row}}.areas::text[] && (SELECT tf_reader_areas())"
    " OR {row}.family_id = ANY ((SELECT tf_reader_families())::text[])"
    f" OR {{row}}.family_id IN (SELECT tf_own_families())) AND {NOT_RESTRICTED}",
    "a grant that holds today names the family, its area or the agency's own people; no restricted record",
)
MENTIONS = published(
    f"{{row}}.feed = ANY ({READABLE}::text[]) AND ({OF_ANYBODY} OR {A_MEMBER}"
    " OR {row}.person_id IN (SELECT tf_persons_to_match()))",
    "the feed is shown to the reader, and the person is of a family that they reach or in a pair that they decide",
)
FACTS = published(f"{{row}}.feed = ANY ({READABLE}::text[]) AND ({OF_ANYBODY} OR {NAMED})", MENTIONS.reason)
PERSONS = published(NAMED, "a row that the reader may read names the person")
MEMBERS = published(
    f"{{row}}.feeds::text[] && {READABLE} AND ({EVERYWHERE} OR {A_FAMILY}) AND {NOT_RESTRICTED}",
    "a feed that the reader may read says so, of a family that they reach",
)
NEEDS = published(
    f"{{row}}.feeds <> '{{}}' AND {{row}}.feeds::text[] <@ {READABLE} AND ({EVERYWHERE} OR {A_FAMILY})"
    f" AND {NOT_RESTRICTED}",
    "every feed of the evidence may be read, of a family that the reader reaches",
)
HOMES = published(
    "EXISTS (SELECT FROM people_mention m WHERE m.person_id = {row}.person_id AND m.address_id = {row}.address_id)"
    " AND EXISTS (SELECT FROM people_proposedperson p WHERE p.person_id = {row}.person_id AND p.flags = '{}')",
    "a row that the reader may read gives this home for this very person, who carries no flag",
)
ADDRESSES = published(
    "EXISTS (SELECT FROM people_mention m WHERE m.address_id = {row}.address_id)",
    "a row that the reader may read gives this home",
)
INVOLVEMENTS = published(
    "{row}.service = (SELECT tf_reader_agency_name())"
    f" OR ({{row}}.feed = ANY ((SELECT tf_nameable_feeds())::text[]) OR {{row}}.feed = ANY ({READABLE}::text[]))"
    f" AND ({OF_ANYBODY} OR {NAMED})",
    "the service may be named to the reader, of a person whom a row that they may read names; or it is their own",
)
IN_FULL = published(
    "EXISTS (SELECT FROM people_proposedfamily f WHERE f.family_id = {row}.family_id"
    f" AND f.need_feeds::text[] <@ {READABLE})",
    "the reader reaches the family, and may read every feed of its needs",
)
PAIRS = published(
    f"{{row}}.feed_1 = ANY ({READABLE}::text[]) AND {{row}}.feed_2 = ANY ({READABLE}::text[])"
    " AND {row}.pair_id IN (SELECT tf_pairs())",
    "the reader decides matches, may read both feeds, and reads the area of one of the two",
)
DECISIONS = custom(
    f"{{row}}.by_id = (SELECT tf_reader())"
    f" OR ({{row}}.feed_1 = ANY ({READABLE}::text[]) AND {{row}}.feed_2 = ANY ({READABLE}::text[]))",
    "the reader made it, or may read both feeds",
    add=f"{{row}}.by_id = (SELECT tf_reader()) AND {{row}}.feed_1 = ANY ({READABLE}::text[])"
    f" AND {{row}}.feed_2 = ANY ({READABLE}::text[])",
    change=NOBODY,
)
A_NEED = (
    "EXISTS (SELECT FROM people_foundneed n WHERE n.family_id = {row}.family_id AND n.need_id = {row}.need_id"
    " AND n.framework = {row}.framework AND coalesce(n.person_id, '') = {row}.person_id)"
)
ANSWERS = custom(
    f"{{row}}.by_id = (SELECT tf_reader()) OR {A_NEED}",
    "the reader said so, or may read the need",
    add=f"{{row}}.by_id = (SELECT tf_reader()) AND {A_NEED}",
    change=NOBODY,
)
RECOMPUTINGS = custom(
    "{row}.by_id = (SELECT tf_reader())"
    " OR EXISTS (SELECT FROM people_proposedfamily f WHERE f.family_id = ANY ({row}.family_ids))",
    "the reader asked for it, or reaches one of the families",
    add="{row}.by_id = (SELECT tf_reader())",
    change=NOBODY,
)
