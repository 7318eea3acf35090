-- The header under which the rejected lines of a batch stood, so that their file can be mended and sent again.
alter table hss.import_batch add column header text;
