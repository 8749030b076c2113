-- The roles of the product, for one database. Run by its administrator, as a superuser, before `migrate`; may be
-- repeated, and is after each release that says so.
-- tf_owner owns every table and runs the migrations; row security binds it too.
-- tf_app is what the web and the worker connect as: it owns nothing, bypasses nothing, and may do only what it has been
-- granted. Passwords are set apart from this file.
-- tf_guard owns the functions by which the database itself knows who reads. Nobody signs in as it.
-- tf_backup reads everything, for pg_dump, and changes nothing. Nobody signs in as it until the administrator says so
-- (ALTER ROLE tf_backup LOGIN PASSWORD '...').
-- tf_disposal carries out disposals, and nothing else: it reads what families' files are made of and removes rows,
-- those of the logs too, which nobody else can. It changes no row, adds only the certificate, and sees no password
-- and no key. Its credential is kept apart from the service's (docs/how-to/dispose-of-records.md).

DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'tf_owner') THEN
        CREATE ROLE tf_owner LOGIN;
    END IF;
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'tf_app') THEN
        CREATE ROLE tf_app LOGIN;
    END IF;
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'tf_guard') THEN
        CREATE ROLE tf_guard NOLOGIN;
    END IF;
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'tf_backup') THEN
        CREATE ROLE tf_backup NOLOGIN;
    END IF;
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'tf_disposal') THEN
        CREATE ROLE tf_disposal LOGIN;
    END IF;
END
$$;
ALTER ROLE tf_owner NOSUPERUSER NOBYPASSRLS NOCREATEROLE;
ALTER ROLE tf_app NOSUPERUSER NOBYPASSRLS NOCREATEROLE NOCREATEDB NOINHERIT;
ALTER ROLE tf_guard NOLOGIN NOSUPERUSER NOBYPASSRLS NOCREATEROLE NOCREATEDB NOINHERIT;
ALTER ROLE tf_backup NOSUPERUSER BYPASSRLS NOCREATEROLE NOCREATEDB;
ALTER ROLE tf_disposal NOSUPERUSER BYPASSRLS NOCREATEROLE NOCREATEDB NOINHERIT;
-- Sessions of one role see each other's running statements, and what people typed stands in them: they are not shown.
ALTER ROLE tf_app SET track_activities = off;
-- The owner hands functions to tf_guard, and gains none of its rights by that.
GRANT tf_guard TO tf_owner WITH INHERIT FALSE, SET TRUE;
GRANT pg_read_all_data TO tf_backup;

ALTER SCHEMA public OWNER TO tf_owner;
REVOKE ALL ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public TO tf_app, tf_guard, tf_disposal;

-- What migrations make later is granted as it is made; tables that must never change say so in their own migration
-- (REVOKE UPDATE, DELETE ... FROM tf_app).
ALTER DEFAULT PRIVILEGES FOR ROLE tf_owner IN SCHEMA public GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO tf_app;
ALTER DEFAULT PRIVILEGES FOR ROLE tf_owner IN SCHEMA public GRANT USAGE, SELECT ON SEQUENCES TO tf_app;
ALTER DEFAULT PRIVILEGES FOR ROLE tf_owner IN SCHEMA public GRANT SELECT, DELETE ON TABLES TO tf_disposal;
