-- A merge is a link: the record says of whom it is, and keeps every value of its own. The person's golden record is
-- read from the linked records, the register and the survivorship rules; nothing of it is stored.
create table hss.person_link (
    link_id bigint generated always as identity primary key,
    commune_code text not null, record_id bigint not null,
    into_commune text not null, into_id bigint not null,
    head_commune text not null, head_id bigint not null,
    act_id bigint not null, linked_at timestamptz not null, unlinked_at timestamptz, unlinked_by bigint,
    check (record_id <> into_id and record_id <> head_id));
comment on column hss.person_link.into_id is 'the record that survived the merge';
comment on column hss.person_link.head_id is 'the record that stands for the person now: another one when the survivor was merged itself';
create unique index one_person_a_record on hss.person_link (record_id) where unlinked_at is null;
create index on hss.person_link (head_commune, head_id) where unlinked_at is null;
create index on hss.person_link (into_id) where unlinked_at is null;
create index on hss.person_link (act_id);

-- A value chosen by hand holds as long as the register says what it said when it was chosen.
create table hss.field_choice (
    choice_id bigint generated always as identity primary key, commune_code text not null, record_id bigint not null,
    field text not null, value text, source text not null, origin_id bigint, register_value text,
    act_id bigint not null, chosen_at timestamptz not null, withdrawn_by bigint);
create index on hss.field_choice (commune_code, record_id) where withdrawn_by is null;
create index on hss.field_choice (act_id);

-- The decision table "survivorship", answered once for every field and source, so that SQL can follow it.
create table hss.survivorship_order (
    field text not null, source text not null, place integer not null, rule_id text not null, version integer not null,
    primary key (field, source));
create table hss.source_system (system text primary key, source text not null);

grant select, insert, update on hss.person_link, hss.field_choice to hss_app;
grant select, insert, update, delete on hss.survivorship_order, hss.source_system to hss_app;
alter table hss.person_link enable row level security;
alter table hss.person_link force row level security;
create policy either_commune on hss.person_link
    using ((hss.in_scope(commune_code) or hss.in_scope(head_commune)) and hss.may_read_class('A1'))
    with check ((hss.in_scope(commune_code) or hss.in_scope(head_commune)) and hss.may_read_class('A1'));
alter table hss.field_choice enable row level security;
alter table hss.field_choice force row level security;
create policy territory_and_class on hss.field_choice
    using (hss.in_scope(commune_code) and hss.may_read_class('A1'))
    with check (hss.in_scope(commune_code) and hss.may_read_class('A1'));

-- What the register says of the persons; nothing of a person whose records lead to two rows of it.
create function hss.register_values(communes text[], heads bigint[], records bigint[])
    returns table (head_id bigint, field text, value text) language sql stable as
$$
    with person as (
        select m.head_id, min(r.register_personal_id) as personal_id,
            min(coalesce(r.register_commune_code, r.commune_code)) as commune_code
        from unnest(heads, records) m (head_id, record_id)
        join hss.health_record r on r.commune_code = any(communes) and r.record_id = m.record_id
        where r.register_personal_id is not null
        group by 1 having count(distinct r.register_personal_id) = 1)
    select p.head_id, f.field, f.value
    from person p
    join hss.register_entry g on g.commune_code = any(communes) and g.commune_code = p.commune_code
        and g.personal_id = p.personal_id
    cross join lateral (values ('full_name', g.full_name), ('birth_date', g.birth_date), ('sex', g.sex),
        ('personal_id', g.personal_id), ('ethnicity', g.ethnicity), ('permanent_address', g.address),
        ('household_code', g.household_code), ('relation_to_head', g.relation_to_head),
        ('mother_name', g.mother_name)) f (field, value)
    where f.value <> ''
$$;

-- One value for each field of each person: chosen by hand, else from the most trusted source, the newest first.
-- heads and records go together: records[i] belongs to the person whom heads[i] stands for.
create function hss.united_values(communes text[], heads bigint[], records bigint[])
    returns table (head_id bigint, field text, value text, source text, rule_id text, origin_id bigint, since timestamptz)
    language sql stable as
$$
    with member as materialized (
        select m.head_id, r.*
        from unnest(heads, records) m (head_id, record_id)
        join hss.health_record r on r.commune_code = any(communes) and r.record_id = m.record_id),
    register as materialized (select * from hss.register_values(communes, heads, records)),
    offered as (
        select m.head_id, f.field, f.value, coalesce(c.source, s.source, 'SELF_DECLARED') as source,
            m.record_id as origin_id, c.at as since
        from member m
        left join hss.source_system s on s.system = m.source_system
        cross join lateral (values ('household_code', m.household_code), ('full_name', m.full_name),
            ('relation_to_head', m.relation_to_head), ('sex', m.sex), ('birth_date', m.birth_date),
            ('birth_reg_province', m.birth_reg_province), ('ethnicity', m.ethnicity), ('nationality', m.nationality),
            ('occupation', m.occupation), ('personal_id', m.personal_id), ('id_issue_date', m.id_issue_date),
            ('id_issue_place', m.id_issue_place), ('bhxh_number', m.bhxh_number), ('bhyt_card', m.bhyt_card),
            ('permanent_address', m.permanent_address), ('current_address', m.current_address),
            ('phone_home', m.phone_home), ('phone_mobile', m.phone_mobile), ('email', m.email),
            ('mother_name', m.mother_name), ('father_name', m.father_name), ('carer_name', m.carer_name),
            ('carer_relation', m.carer_relation), ('carer_phone', m.carer_phone)) f (field, value)
        left join lateral (
            select c.source, c.at from hss.change c
            where c.commune_code = m.commune_code and c.record_id = m.record_id and c.field = f.field
            order by c.change_id desc limit 1) c on true
        where f.value <> ''
        union all
        select g.head_id, g.field, g.value, 'REGISTER', null, null from register g),
    placed as (
        select o.*, s.place, s.rule_id from offered o
        join hss.survivorship_order s on s.field = o.field and s.source = o.source
        union all
        select m.head_id, c.field, c.value, c.source, c.origin_id, c.chosen_at, 0, 'MANUAL'
        from member m
        join hss.field_choice c on c.commune_code = any(communes) and c.commune_code = m.commune_code
            and c.record_id = m.record_id and c.withdrawn_by is null
        left join register g on g.head_id = m.head_id and g.field = c.field
        where g.value is not distinct from c.register_value)
    select distinct on (p.head_id, p.field) p.head_id, p.field, p.value, p.source, p.rule_id, p.origin_id, p.since
    from placed p
    order by p.head_id, p.field, p.place, p.since desc nulls last, p.origin_id = p.head_id desc, p.origin_id
$$;

-- The golden record of every person with more than one record, for reading as a table.
create view hss.golden_record with (security_invoker = true) as
select l.head_commune as commune_code, v.*
from (select head_commune, array_agg(distinct c) as communes, array_agg(head_id) as heads, array_agg(record_id) as records
      from (select head_commune, head_id, record_id, commune_code as c from hss.person_link where unlinked_at is null
            union select head_commune, head_id, head_id, head_commune from hss.person_link where unlinked_at is null) m
      group by head_commune) l
cross join lateral hss.united_values(l.communes, l.heads, l.records) v;
grant select on hss.golden_record to hss_app;

-- Several merges decided as one.
create table hss.merge_run (
    run_id bigint generated always as identity primary key, commune_code text not null, rule_class text not null,
    outcome text not null check (outcome in ('MERGE', 'SEPARATE')),
    reason text not null, decided_by text not null, decided_at timestamptz not null, groups integer not null,
    undone_by text, undone_at timestamptz, undo_reason text);
grant select, insert, update on hss.merge_run to hss_app;
alter table hss.merge_run enable row level security;
alter table hss.merge_run force row level security;
create policy territory on hss.merge_run using (hss.in_scope(commune_code)) with check (hss.in_scope(commune_code));
alter table hss.merge add column run_id bigint references hss.merge_run;
alter table hss.kept_separate add column run_id bigint references hss.merge_run;
create index on hss.kept_separate (run_id) where run_id is not null;
create index on hss.merge (run_id) where run_id is not null;
create index on hss.merge (act_id);

-- The fields for which the proposer chose another value than the rules.
alter table hss.merge add column chosen_by_hand text[] not null default '{}';
