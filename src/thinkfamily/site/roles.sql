-- The two roles of the product, for one database. Run once by its administrator, as a superuser, before `migrate`.
-- tf_owner owns every table and runs the migrations. tf_app is what the web and the worker connect as: it owns
-- nothing, bypasses nothing, and may do only what it has been granted. Passwords are set apart from this file.

DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'tf_owner') THEN
        CREATE ROLE tf_owner LOGIN;
    END IF;
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'tf_app') THEN
        CREATE ROLE tf_app LOGIN;
    END IF;
END
$$;
ALTER ROLE tf_owner NOSUPERUSER NOBYPASSRLS NOCREATEROLE;
ALTER ROLE tf_app NOSUPERUSER NOBYPASSRLS NOCREATEROLE NOCREATEDB NOINHERIT;

ALTER SCHEMA public OWNER TO tf_owner;
REVOKE ALL ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public TO tf_app;

-- What migrations make later is granted as it is made; tables that must never change say so in their own migration
-- (REVOKE UPDATE, DELETE ... FROM tf_app).
ALTER DEFAULT PRIVILEGES FOR ROLE tf_owner IN SCHEMA public GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO tf_app;
ALTER DEFAULT PRIVILEGES FOR ROLE tf_owner IN SCHEMA public GRANT USAGE, SELECT ON SEQUENCES TO tf_app;
