-- The day on which the data of a file were drawn up, where its sender has said: it decides which communes an address means.
alter table hss.import_batch add column as_of date;
alter table hss.import_upload add column as_of date;
