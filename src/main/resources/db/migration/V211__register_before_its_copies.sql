-- As before, but of the register's value and a copy of it in a record the register's own counts: a later change of the
-- register must not hide behind the copy.
-- heads and records go together: records[i] belongs to the person whom heads[i] stands for.
create or replace function hss.united_values(communes text[], heads bigint[], records bigint[])
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
    order by p.head_id, p.field, p.place, p.place > 0 and p.origin_id is not null, p.since desc nulls last,
        p.origin_id = p.head_id desc, p.origin_id
$$;

