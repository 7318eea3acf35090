-- Changes of decision tables made by Sở Y tế: one literal or one row each. The table in force is the packaged one with
-- the changes in force applied; XML is generated from them and never stored here or taken from anybody.
create table hss.rule_change (
    change_id bigint generated always as identity primary key, table_key text not null, row_id text not null,
    column_name text not null, value text not null, reason text not null,
    state text not null default 'DRAFT' check (state in ('DRAFT', 'IN_FORCE', 'REPLACED', 'WITHDRAWN', 'TAKEN_BACK')),
    at_once boolean not null default false,
    drafted_by text not null, drafted_at timestamptz not null, approved_by text, approved_at timestamptz,
    ended_by text, ended_at timestamptz,
    constraint somebody_else_approves check (at_once or approved_by is null or approved_by <> drafted_by),
    constraint in_force_is_approved check (state <> 'IN_FORCE' or approved_by is not null));
create unique index on hss.rule_change (table_key, row_id, column_name) where state = 'IN_FORCE';
grant select, insert, update on hss.rule_change to hss_app;
