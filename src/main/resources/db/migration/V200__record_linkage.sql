-- ---------------------------------------------------------------- models of the matcher
-- One row a version; never changed after it was estimated. Until Sở Y tế has put one in force, each run estimates its own
-- and keeps it as PROVISIONAL.
create table hss.match_model (
    version bigint generated always as identity primary key,
    state text not null check (state in ('PROVISIONAL', 'DRAFT', 'IN_FORCE', 'RETIRED', 'REFUSED')),
    body jsonb not null, fingerprint text not null, records bigint not null, register_rows bigint not null,
    estimated_by text not null, estimated_at timestamptz not null, reason text not null default '',
    approved_by text, approved_at timestamptz, ended_by text, ended_at timestamptz,
    constraint somebody_else_approves check (approved_by is null or approved_by <> estimated_by),
    constraint in_force_is_approved check (state <> 'IN_FORCE' or approved_by is not null));
create unique index on hss.match_model (state) where state in ('PROVISIONAL', 'IN_FORCE');

-- ---------------------------------------------------------------- runs, links, pairs
create table hss.match_run (
    run_id bigint generated always as identity primary key, communes text[] not null,
    model_version bigint not null references hss.match_model, fingerprint text not null, actor text not null,
    started_at timestamptz not null, finished_at timestamptz not null,
    records bigint not null, register_rows bigint not null, compared bigint not null, name_average double precision not null,
    without_row double precision not null, stray_without_row double precision not null,
    links bigint not null, pairs bigint not null, phases text not null);

-- What each blocking key found in a run, and what it cost.
create table hss.match_run_key (
    run_id bigint not null references hss.match_run, key text not null, bit smallint not null, entries bigint not null,
    pairs bigint not null, blocks_over_cap bigint not null, biggest_block integer not null, primary key (run_id, key));

-- The register row a record was linked to, and why. The record itself carries the link; this is its evidence.
create table hss.record_link (
    commune_code text not null, record_id bigint not null, personal_id text not null, register_commune_code text not null,
    rule text not null, route text not null, weight real not null, gap real not null, pattern integer not null,
    rarity smallint not null, model_version bigint not null, run_id bigint, primary key (commune_code, record_id));

-- Two records of one person as the matcher sees it, every pair of a set.
create table hss.match_pair (
    record_a bigint not null, record_b bigint not null, commune_a text not null, commune_b text not null,
    rule text not null, route text not null, weight real not null, gap real not null, pattern integer not null,
    rarity smallint not null, keys integer not null, model_version bigint not null, run_id bigint,
    check (record_a < record_b), primary key (record_a, record_b));
create index on hss.match_pair (commune_a, record_a);
create index on hss.match_pair (commune_b, record_b);

-- What people answered about a pair, with what the matcher had said: the measured precision of each rule.
create table hss.match_answer (
    record_a bigint not null, record_b bigint not null, commune_code text not null, rule text not null, route text not null,
    weight real not null, model_version bigint not null, same boolean not null, actor text not null, at timestamptz not null,
    check (record_a < record_b), primary key (record_a, record_b));
create index on hss.match_answer (commune_code, rule);

grant select, insert, update on hss.match_model, hss.match_run, hss.match_run_key, hss.record_link, hss.match_pair,
    hss.match_answer to hss_app;
grant delete on hss.record_link, hss.match_pair to hss_app;

alter table hss.record_link enable row level security;
alter table hss.record_link force row level security;
create policy territory_and_class on hss.record_link
    using (hss.in_scope(commune_code) and hss.may_read_class('A1'))
    with check (hss.in_scope(commune_code) and hss.may_read_class('A1'));
-- A pair across a border concerns both communes.
alter table hss.match_pair enable row level security;
alter table hss.match_pair force row level security;
create policy territory on hss.match_pair
    using (hss.in_scope(commune_a) or hss.in_scope(commune_b))
    with check (hss.in_scope(commune_a) or hss.in_scope(commune_b));
alter table hss.match_answer enable row level security;
alter table hss.match_answer force row level security;
create policy territory on hss.match_answer
    using (hss.in_scope(commune_code)) with check (hss.in_scope(commune_code));
