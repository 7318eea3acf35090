#!/bin/sh
# Makes the role the application connects as, before the first migration. It owns nothing and cannot bypass row security.
set -eu
psql -v ON_ERROR_STOP=1 -v password="$HSS_APP_PASSWORD" --username "$POSTGRES_USER" --dbname "$POSTGRES_DB" <<'SQL'
create role hss_app login password :'password' nosuperuser nobypassrls nocreatedb nocreaterole;
SQL
