-- What the functions of who_reads.sql look at, and nobody else: the key that signs tokens, and what each role may do.
CREATE TABLE tf_key (
    one boolean PRIMARY KEY DEFAULT true CHECK (one),
    inside bytea NOT NULL,
    outside bytea NOT NULL,
    day_may_be_set boolean NOT NULL
);
CREATE TABLE tf_role (name text PRIMARY KEY, sharing_names text[] NOT NULL, may text[] NOT NULL);
REVOKE ALL ON tf_key, tf_role FROM tf_app, tf_disposal;
GRANT SELECT ON tf_key, tf_role TO tf_guard;
ALTER TABLE tf_key ENABLE ROW LEVEL SECURITY; ALTER TABLE tf_key FORCE ROW LEVEL SECURITY;
ALTER TABLE tf_role ENABLE ROW LEVEL SECURITY; ALTER TABLE tf_role FORCE ROW LEVEL SECURITY;
CREATE POLICY guard_reads ON tf_key FOR SELECT TO tf_guard USING (true);
CREATE POLICY guard_reads ON tf_role FOR SELECT TO tf_guard USING (true);
CREATE POLICY owner_lays ON tf_key TO tf_owner USING (true);
CREATE POLICY owner_lays ON tf_role TO tf_owner USING (true);
