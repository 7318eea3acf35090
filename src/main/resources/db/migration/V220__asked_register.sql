-- Whether the register was asked about a staged line while the file was read; if not, it is asked in SQL.
alter table staging.record_row add column asked boolean not null default false;
