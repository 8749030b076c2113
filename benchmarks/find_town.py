"""The people among whom `find.py` looks for somebody: as many as are asked for, always the same."""

import random
from collections.abc import Iterator
from time import perf_counter
from typing import Any

AREAS, FIRSTS, LASTS = 50, 4_000, 60_000
PARTS = [first + second for first in "bkdnsrlmt" for second in "aeio"]
ENDS = ("n", "r", "s", "ley", "ton", "son", "ski", "ham", "", "ford", "ck", "tt")
# The commonest surname has 2.5 in a hundred, the commonest first name 3.6; most of either are rare.
CHANCE = "((hashint8(({n})::bigint * 7919 + {salt}) & 2147483647) / 2147483648.0)"
LAST = f"1 + floor({LASTS} * power({CHANCE}, 3))::int"
FIRST = f"1 + floor({FIRSTS} * power({CHANCE}, 2.5))::int"
# What a column must hold and this question does not ask about.
DEFAULTS = r"""
DO $$ DECLARE c record; BEGIN
FOR c IN SELECT table_name AS t, column_name AS n, data_type AS kind FROM information_schema.columns
    WHERE table_schema = 'public' AND table_name LIKE 'people\_%' AND is_nullable = 'NO' AND column_default IS NULL
        AND is_identity = 'NO' AND data_type IN ('text', 'character varying', 'integer', 'boolean') LOOP
    EXECUTE format('ALTER TABLE %I ALTER %I SET DEFAULT %L', c.t, c.n,
        CASE c.kind WHEN 'integer' THEN '1' WHEN 'boolean' THEN 'false' ELSE '' END);
END LOOP; END $$
"""
TOWN = """
SET session_replication_role = replica;
INSERT INTO people_family (id, name, area, restricted, kept_by_id, opened_from, opened_by_id, opened_at, opened_why)
SELECT md5('f' || n)::uuid, 'Family ' || n, 'area ' || n % {areas}, n % 100 = 0, {agency}, '', {user}, now(), '-'
FROM generate_series(1, {families}) n;
INSERT INTO people_person (id, first_name, last_name, date_of_birth, sex, version, proposed_id, recorded_by_id,
    recorded_at)
SELECT md5('p' || n)::uuid, f.name, l.name, date '1936-01-01' + ((n::bigint * 7919) % 32800)::int, 'U', 1, '', {user},
    now()
FROM generate_series(1, {persons}) n JOIN bench_first f ON f.id = {first} JOIN bench_last l ON l.id = {last};
INSERT INTO people_membership (family_id, person_id, role, in_plan, why, version, recorded_by_id, recorded_at)
SELECT md5('f' || (1 + n % {families}))::uuid, md5('p' || n)::uuid, 'adult', true, '', 1, {user}, now()
FROM generate_series(1, {persons}) n;
INSERT INTO people_personname (id, person_id, kind, first_name, last_name, language, information, source_agency_id,
    version, recorded_by_id, recorded_at)
SELECT md5('o' || n)::uuid, md5('p' || n)::uuid, 'previous', '', l.name, '', 'identity', {agency}, 1, {user}, now()
FROM generate_series(1, {persons}, 8) n JOIN bench_last l ON l.id = {earlier};
INSERT INTO people_personaddress (id, person_id, kind, line, postcode, uprn, information, source_agency_id, version,
    recorded_by_id, recorded_at)
SELECT md5('a' || n)::uuid, md5('p' || n)::uuid, 'home', n || ' Street',
    'NM' || 1 + (n % {families}) / 9 % 40 || ' ' || (n % {families}) / 360 % 10
        || chr(65 + (n % {families}) / 3600 % 26) || chr(65 + (n % {families}) / 93600 % 26),
    '', 'address', {agency}, 1, {user}, now() FROM generate_series(1, {persons}) n;
INSERT INTO people_identifier (id, person_id, scheme, value, checked, information, source_agency_id, version,
    recorded_by_id, recorded_at)
SELECT md5('i' || n)::uuid, md5('p' || n)::uuid, 'nhs', 4000000000 + n, false, 'identity', {agency}, 1, {user}, now()
FROM generate_series(1, {persons}) n;
INSERT INTO people_contactway (id, person_id, way, value, safe, how, when_words, text_ok, voice_ok, information,
    source_agency_id, version, recorded_by_id, recorded_at)
SELECT md5('c' || n)::uuid, md5('p' || n)::uuid, 'mobile', '07' || lpad((n % 700000000)::text, 9, '0'), 'yes', '', '',
    true, true, 'contact', {agency}, 1, {user}, now() FROM generate_series(1, {persons}, 2) n;
SET session_replication_role = origin;
SELECT tf_lay_all_keys();
CREATE INDEX bench_names ON people_person USING gin ((lower(first_name || ' ' || last_name)) gin_trgm_ops);
VACUUM ANALYZE;
"""


def people(administrator: Any, by: Any, persons: int) -> None:
    """A town's people in families of four: names as common as names are, homes, numbers, phones and earlier names."""
    for table, how_many, seed in (("bench_first", FIRSTS, 1), ("bench_last", LASTS, 2)):
        administrator.execute(f"CREATE TABLE {table} (id int PRIMARY KEY, name text)")
        with administrator.cursor().copy(f"COPY {table} FROM STDIN") as copy:
            for row in enumerate(names(how_many, seed), start=1):
                copy.write_row(row)
    said = {
        "areas": AREAS, "families": persons // 4, "persons": persons, "agency": by.agency_id, "user": by.pk,
        "first": FIRST.format(n="n", salt=1), "last": LAST.format(n=f"n % {persons // 4}", salt=2),
        "earlier": LAST.format(n="n", salt=3),
    }  # fmt: skip
    began = perf_counter()
    administrator.execute(DEFAULTS)
    for statement in TOWN.format(**said).split(";\n"):
        administrator.execute(statement)
    print(f"made in {perf_counter() - began:.0f} s")


def names(how_many: int, seed: int) -> Iterator[str]:
    """So many different names of two to four syllables, always the same."""
    chosen, found = random.Random(seed), set()
    while len(found) < how_many:
        name = "".join(chosen.choice(PARTS) for _ in range(chosen.choice((1, 2, 2, 3)))) + chosen.choice(ENDS)
        if len(name) > 2 and name not in found:
            found.add(name)
            yield name.title()
