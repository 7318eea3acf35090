-- Lines of the lists of other offices that were taken in but belong to nobody whom register or records know. They hold
-- numbers of persons and cards: class A2 beside the territory.
create table hss.import_unmatched (
    batch_id bigint not null references hss.import_batch, line_no bigint not null, commune_code text not null, field text,
    reason text not null, line text not null, primary key (batch_id, line_no));
alter table hss.import_unmatched enable row level security;
alter table hss.import_unmatched force row level security;
create policy territory_and_class on hss.import_unmatched
    using (hss.in_scope(commune_code) and hss.may_read_class('A1') and hss.may_read_class('A2'))
    with check (hss.in_scope(commune_code) and hss.may_read_class('A1') and hss.may_read_class('A2'));
grant select, insert on hss.import_unmatched to hss_app;
alter table hss.import_batch add column unmatched bigint not null default 0;
