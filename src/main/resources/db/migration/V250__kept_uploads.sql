-- ---------------------------------------------------------------- an upload stays until its import has ended
-- One row as long as the file lies in the folder of uploads of its node. Whoever starts there takes up what was left
-- behind; the file itself never enters the database.
create table hss.import_upload (
    upload_id bigint generated always as identity primary key, kind text not null, file_name text not null,
    stored_as text not null unique, actor text not null, kept_at timestamptz not null,
    restarts smallint not null default 0, batch_id bigint references hss.import_batch);
create index on hss.import_upload (batch_id);
alter table hss.import_upload enable row level security;
alter table hss.import_upload force row level security;
create policy sender on hss.import_upload
    using (actor = current_setting('app.user', true) or current_setting('app.communes', true) = '*');
grant select, insert, update, delete on hss.import_upload to hss_app;

-- How often an import was begun again after the process had ended under it.
alter table hss.import_batch add column restarts smallint not null default 0;
