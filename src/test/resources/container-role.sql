create role hss_app login password 'hss_app' nosuperuser nobypassrls nocreatedb nocreaterole;
