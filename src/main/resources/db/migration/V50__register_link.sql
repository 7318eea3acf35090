-- A record and its person may stand in two communes: people move. With the register's commune beside the number the
-- review reads one partition of the register per record, never all 126.
alter table hss.health_record add column register_commune_code text;

-- One record is looked at again after each change: what it shares with others is found by index.
create index on hss.health_record (commune_code, phone_mobile);
create index on hss.register_entry (commune_code, born_on);
create index on hss.register_entry (old_id_number) where old_id_number is not null;
