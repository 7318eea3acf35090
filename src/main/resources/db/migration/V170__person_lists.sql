-- ---------------------------------------------------------------- lists of persons from other offices
-- Who is insured (BHXH) and who goes to which school: not records and not the register, but what reviews hold beside
-- both. Kept whole, whether a record exists yet or not; an entry that was taken back is withdrawn, never deleted.
create table hss.listed_person (
    entry_id bigint generated always as identity, kind text not null, commune_code text not null,
    entry_key text not null, personal_id text, full_name text not null, name_key text not null, birth_date text,
    born_on date, sex text, data jsonb not null, row_hash bytea not null, batch_id bigint not null,
    withdrawn boolean not null default false,
    primary key (kind, commune_code, entry_key), check (kind in ('INSURANCE', 'SCHOOL'))) partition by list (kind);
create table hss.listed_person_insurance partition of hss.listed_person for values in ('INSURANCE');
create table hss.listed_person_school partition of hss.listed_person for values in ('SCHOOL');
create index on hss.listed_person (commune_code, personal_id) where not withdrawn;
create index on hss.listed_person (batch_id);

alter table hss.listed_person enable row level security;
alter table hss.listed_person force row level security;
create policy territory_and_class on hss.listed_person
    using (hss.in_scope(commune_code) and hss.may_read_class('A1'))
    with check (hss.in_scope(commune_code) and hss.may_read_class('A1'));
grant select, insert, update on hss.listed_person to hss_app;

create table staging.list_row (
    line_no bigint not null, commune_code text not null, entry_key text not null, personal_id text,
    full_name text not null, name_key text not null, birth_date text, born_on date, sex text, data jsonb not null,
    row_hash bytea not null);
grant select on staging.list_row to hss_app;
