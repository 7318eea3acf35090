-- ---------------------------------------------------------------- the numbers of people, kept in step with their records
-- Every number that a record shows stands in person_identifier with its kind, from whom and since when (record-spec §1, §2),
-- and ends there when the record shows it no longer; aliases of merges (source MERGE) keep their own life. The rows of a
-- commune are brought in step after an import, its undoing and each review, those of single records on each save.
alter table hss.person_identifier add column noted_on date;
comment on column hss.person_identifier.noted_on is 'Day on which the number was first noted here; valid_from is when it was issued.';
create unique index one_valid_of_a_kind on hss.person_identifier (commune_code, record_id, type, value)
    where valid_to is null;

create view hss.identifier_now with (security_invoker = true) as
select r.commune_code, r.record_id, r.source_system, i.type, i.value, i.field, i.valid_from
from hss.health_record r
left join lateral (select p.old_number from hss.person_key p where p.personal_id = r.register_personal_id
    and p.commune_code = coalesce(r.register_commune_code, r.commune_code) limit 1) p on true
cross join lateral (values
    (case when r.personal_id ~ '^[0-9]{12}$' and r.personal_id !~ '^(.)\1+$'
          then case when hss.name_key(r.nationality) not in ('', 'viet nam', 'vn', 'vnm', '000') then 'FOREIGN_PERSONAL_ID'
                    else 'PERSONAL_ID' end
          when r.personal_id ~ '^[0-9]{9}$' and r.personal_id !~ '^(.)\1+$' then 'CMND9'
          when r.personal_id ~ '^[A-Z][0-9]{7,8}$' then 'PASSPORT' end,
     r.personal_id, 'personal_id', case when r.id_issue_date ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' and pg_input_is_valid(r.id_issue_date, 'date')
          then r.id_issue_date::date end),
    (case when p.old_number ~ '^[0-9]{9}$' then 'CMND9' end, p.old_number, null, null),
    (case when r.bhyt_card ~ '^[A-Z]{2}[1-5][0-9]{12}$' then 'BHYT_CARD' end, r.bhyt_card, 'bhyt_card', null),
    (case when r.bhxh_number ~ '^[0-9]{10}$' then 'BHXH_NUMBER' end, r.bhxh_number, 'bhxh_number', null),
    (case when r.bhyt_card ~ '^([A-Z]{2}[1-5][0-9]{2})?[0-9]{10}$' then 'BHXH_NUMBER' end, right(r.bhyt_card, 10),
     'bhyt_card', null),
    (case when r.household_code ~ '^[0-9]{10}$' then 'HOUSEHOLD_BHXH' end, r.household_code, 'household_code', null))
    i (type, value, field, valid_from)
where r.status <> 'WITHDRAWN' and i.type is not null;
grant select on hss.identifier_now to hss_app;

-- Communes whose numbers are to be brought in step.
create table hss.identifier_due (due_id bigint generated always as identity primary key, commune_code text not null);
grant select, insert, update, delete on hss.identifier_due to hss_app;
insert into hss.identifier_due (commune_code)
select right(c.relname, 5) from pg_class c
where c.relname ~ '^health_record_[0-9]{5}$' and c.relnamespace = 'hss'::regnamespace;
