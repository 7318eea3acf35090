-- The values by which the review compares records with each other, one row an active record, in one table over all
-- communes: what a changed record shares with others is found by a few look-ups, where the records themselves would have
-- to be asked partition by partition. Plain columns, because behind a row policy the planner uses an index for a plain
-- comparison only. Filled by each review; identity is a digest of what tells whose the record is.
create table hss.record_key (
    record_id bigint primary key, commune_code text not null, person text, person_commune text, number text, card text,
    same text, child text, phone text, phone_birth text, sex text, father text, identity text not null);
create index on hss.record_key (number) where number is not null;
create index on hss.record_key (card) where card is not null;
create index on hss.record_key (person) where person is not null;
create index on hss.record_key (same) where same is not null;
create index on hss.record_key (child) where child is not null;
create index on hss.record_key (phone) where phone is not null;
create index on hss.record_key (phone_birth) where phone_birth is not null;
create index on hss.record_key (commune_code);
grant select, insert, update, delete on hss.record_key to hss_app;

alter table hss.record_key enable row level security;
alter table hss.record_key force row level security;
create policy territory_and_class on hss.record_key
    using (hss.in_scope(commune_code) and hss.may_read_class('A1'))
    with check (hss.in_scope(commune_code) and hss.may_read_class('A1'));

comment on column hss.finding.last_seen is
    'Of an open finding the review that last wrote it; a review that finds it unchanged leaves the row alone. When it is closed: the last review that saw it.';
