-- The trail is read newest first, over one commune or the whole city.
create index on hss.audit_event (at desc, stream, seq);
