-- Whom a case waits for while it is not with the station: the police, an approver, or the system itself.
alter table hss.work_case add column waiting_for text check (waiting_for in ('POLICE', 'APPROVAL', 'SYSTEM'));
create index on hss.work_case (commune_code, record_id);
create index on hss.work_case (act_id) where act_id is not null;

-- ---------------------------------------------------------------- differences that the station decided to keep
-- field: a column of the record; 'status' for a record that stays although the register says died or moved; 'record'
-- for a resident who needs none. Both values as they stood: when one of them changes, the question is open again.
create table hss.kept_difference (
    kept_id bigint generated always as identity primary key, commune_code text not null, record_id bigint,
    personal_id text, field text not null, record_value text, register_value text, reason text not null,
    decided_by text not null, decided_at timestamptz not null, case_id bigint references hss.work_case,
    withdrawn_at timestamptz, withdrawn_by text, check (num_nonnulls(record_id, personal_id) = 1));
create unique index on hss.kept_difference (commune_code, record_id, field) where withdrawn_at is null and record_id is not null;
create unique index on hss.kept_difference (commune_code, personal_id, field) where withdrawn_at is null and record_id is null;
create index on hss.kept_difference (case_id);
alter table hss.kept_difference enable row level security;
alter table hss.kept_difference force row level security;
create policy territory_and_class on hss.kept_difference
    using (hss.in_scope(commune_code) and hss.may_read_class('A1'))
    with check (hss.in_scope(commune_code) and hss.may_read_class('A1'));
grant select, insert, update on hss.kept_difference to hss_app;

create function hss.record_side(r hss.health_record, field text) returns text language sql stable
    return nullif(to_jsonb(r) ->> field, '');

create function hss.register_side(g hss.register_entry, field text) returns text language sql stable
    return nullif(case field
        when 'record' then md5(concat_ws('|', g.full_name, g.birth_date, g.sex, g.address, g.life_status))
        else to_jsonb(g) ->> case field
            when 'current_address' then 'address' when 'status' then 'life_status' else field end end, '');

-- Those that still hold. Rows are read with the rights of who asks.
create view hss.kept_now with (security_invoker = true) as
    select k.commune_code, k.record_id, k.personal_id, k.field
    from hss.kept_difference k
    left join hss.health_record r on r.commune_code = k.commune_code and r.record_id = k.record_id
    left join hss.register_entry g on g.commune_code = k.commune_code
        and g.personal_id = coalesce(r.register_personal_id, k.personal_id)
    where k.withdrawn_at is null
      and k.record_value is not distinct from hss.record_side(r, k.field)
      and k.register_value is not distinct from hss.register_side(g, k.field);
grant select on hss.kept_now to hss_app;
