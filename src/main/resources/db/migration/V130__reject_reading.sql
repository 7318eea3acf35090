-- A refused line is read by whoever sent it, by who sees the city, and by the commune it belongs to: a head must be able
-- to mend what a colleague or the training campaign has sent. A line without a commune, in a file that otherwise held one
-- commune only, is taken for one of that commune.
alter table staging.reject_row add column commune_code text;
drop policy sender on hss.import_reject;
create policy reader on hss.import_reject
    using (hss.may_read_class('A1') and (current_setting('app.communes', true) = '*' or hss.in_scope(commune_code)
        or exists (select from hss.import_batch b where b.batch_id = import_reject.batch_id
            and (b.actor = current_setting('app.user', true)
                or import_reject.commune_code is null and cardinality(b.communes) = 1 and hss.in_scope(b.communes[1])))))
    with check (hss.may_read_class('A1'));
