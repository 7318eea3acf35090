-- Tasks of the whole city (final report, its approval) have no commune; they stand under a code that no commune has.
create table if not exists hss.work_item_00000 partition of hss.work_item for values in ('00000');

-- The sweep looks for what became late since its last round.
create index on hss.work_item (due_at) where not overdue;

-- "thi hoa" finds "Nguyễn Thị Hoa" anywhere in the key.
create extension if not exists pg_trgm with schema hss;
create index on hss.work_item using gin (name_key hss.gin_trgm_ops);

-- The history of a case: who did which step.
create index on hss.work_item_done (case_key);
