-- Measurements, doses, visits and pregnancies (record-spec §3.2, §3.3, §4), one row each, class A3. No feed fills it yet;
-- the rules on events are in force and wait for its first row.
create table hss.health_event (
    commune_code text not null, event_id bigint generated always as identity, record_id bigint not null,
    kind text not null check (kind in ('MEASUREMENT', 'DOSE', 'VISIT', 'PREGNANCY')), on_day date,
    data jsonb not null, source text not null, received_at timestamptz not null,
    primary key (commune_code, event_id));
create index on hss.health_event (commune_code, record_id);
grant select, insert, update on hss.health_event to hss_app;

alter table hss.health_event enable row level security;
alter table hss.health_event force row level security;
create policy territory_and_class on hss.health_event
    using (hss.in_scope(commune_code) and hss.may_read_class('A3'))
    with check (hss.in_scope(commune_code) and hss.may_read_class('A3'));

-- A finding on health tells of health: whoever carries no class A3 (the police, the chair) does not see it.
create policy health_values on hss.finding as restrictive
    using (field not like 'health.%' or hss.may_read_class('A3'));

-- Where the proposed value comes from: the register, or the station's own value written in standard form.
alter table hss.finding add column suggestion text not null default 'NONE';

-- Whether a correction changes the spelling of an identity value and nothing else; automatic corrections keep to it.
create function hss.spelling_only(field text, before text, after text) returns boolean
    language sql immutable
    return before is null or case field
        when 'full_name' then
            replace(hss.name_key(regexp_replace(before, U&'[\200B-\200F\2060\FEFF\00AD\0001-\001F]', '', 'g')), 'y', 'i')
                = replace(hss.name_key(after), 'y', 'i')
        when 'personal_id' then
            regexp_replace(before, '[^0-9]', '', 'g') <> ''
            and lpad(regexp_replace(before, '[^0-9]', '', 'g'), 12, '0') = after
        when 'birth_date' then
            before = left(after, 4)
            or regexp_replace(before, '^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$', '\3') = left(after, 4)
        when 'sex' then false
        else true end;
grant execute on function hss.spelling_only(text, text, text) to hss_app;
