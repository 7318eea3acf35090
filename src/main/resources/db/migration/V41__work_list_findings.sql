-- "All with this finding": the inbox groups by cause.
create index on hss.work_item using gin (finding_codes);
