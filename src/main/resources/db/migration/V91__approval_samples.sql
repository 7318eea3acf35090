-- Up to which proposal an approver has seen the batch: the sample is drawn anew until then, and only grows afterwards.
alter table hss.approval_batch add column seen_to bigint;
