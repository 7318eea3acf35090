package vn.hososach.review.internal;

/** The statements behind {@link SubjectReader}. Communes come as array parameters, so only their partitions are read. */
final class SubjectSql {

    /** What records of the run's communes share, counted once. Six times the same parameter: the communes. */
    static final String SHARED =
            """
            create temp table shared_value on commit drop as
            select 'ID' as kind, personal_id as value from hss.health_record
                where commune_code = any(?) and status = 'ACTIVE' and length(personal_id) = 12
                  and personal_id !~ '^(.)\\1+$' group by 2 having count(*) > 1
            union all select 'CARD', right(bhyt_card, 10) from hss.health_record
                where commune_code = any(?) and status = 'ACTIVE' and length(bhyt_card) >= 10 group by 2 having count(*) > 1
            union all select 'REGISTER', register_personal_id from hss.health_record
                where commune_code = any(?) and status = 'ACTIVE' and register_personal_id is not null
                group by 2 having count(*) > 1
            union all select 'PERSON', commune_code || name_key || birth_date || coalesce(sex, '') from hss.health_record
                where commune_code = any(?) and status = 'ACTIVE' and length(birth_date) = 10
                group by 2 having count(*) > 1
            union all select 'PHONE', commune_code || phone_mobile from hss.health_record
                where commune_code = any(?) and status = 'ACTIVE' and phone_mobile is not null
                group by 2 having count(*) > 5 and count(distinct coalesce(register_personal_id, record_id::text)) > 5
            union all select 'TWIN', unnest(array_agg(personal_id)) from hss.register_entry
                where commune_code = any(?) and household_code is not null and born_on is not null
                group by household_code, born_on, split_part(name_key, ' ', 1) having count(*) > 1
            """;

    private static final String HEAD =
            """
            select r.*, g.commune_code as g_commune, g.full_name as g_full_name, g.birth_date as g_birth_date,
                g.sex as g_sex, g.personal_id as g_personal_id, g.ethnicity as g_ethnicity, g.address as g_address,
                g.household_code as g_household_code, g.relation_to_head as g_relation_to_head,
                g.mother_name as g_mother_name, g.old_id_number as g_old_id_number, g.life_status as g_life_status,
            """;

    private static final String TAIL =
            """
            from hss.health_record r
            left join hss.register_entry g on g.commune_code = coalesce(r.register_commune_code, r.commune_code)
                and g.personal_id = r.register_personal_id
            where r.commune_code = ? and r.status = 'ACTIVE'
            """;

    /** Every active record of a commune. Parameter: the commune. */
    static final String ALL = HEAD
            + """
                exists (select from shared_value v where v.kind = 'ID' and v.value = r.personal_id) as shared_id,
                exists (select from shared_value v where v.kind = 'CARD' and v.value = right(r.bhyt_card, 10)) as shared_card,
                exists (select from shared_value v where v.kind = 'REGISTER' and v.value = r.register_personal_id) as shared_register,
                exists (select from shared_value v where v.kind = 'PERSON'
                    and v.value = r.commune_code || r.name_key || r.birth_date || coalesce(r.sex, '')) as shared_person,
                exists (select from shared_value v where v.kind = 'PHONE' and v.value = r.commune_code || r.phone_mobile) as shared_phone,
                exists (select from shared_value v where v.kind = 'TWIN' and v.value = r.register_personal_id) as twin
            """
            + TAIL;

    private static final String OTHER =
            "exists (select from hss.health_record o where o.commune_code = any(?) and o.status = 'ACTIVE'"
                    + " and o.record_id <> r.record_id and ";

    /** Some records of a commune, each looked up by index. Parameters: communes (three times), commune, record ids. */
    static final String SOME = HEAD
            + OTHER
            + "o.personal_id = r.personal_id and length(r.personal_id) = 12 and r.personal_id !~ '^(.)\\1+$') as"
            + " shared_id,"
            + OTHER + "right(o.bhyt_card, 10) = right(r.bhyt_card, 10) and length(r.bhyt_card) >= 10) as shared_card,"
            + OTHER + "o.register_personal_id = r.register_personal_id) as shared_register,"
            + """
                exists (select from hss.health_record o where o.commune_code = r.commune_code and o.status = 'ACTIVE'
                    and o.record_id <> r.record_id and o.name_key = r.name_key and o.birth_date = r.birth_date
                    and o.sex is not distinct from r.sex and length(r.birth_date) = 10) as shared_person,
                (select count(*) > 5 and count(distinct coalesce(o.register_personal_id, o.record_id::text)) > 5
                    from hss.health_record o where o.commune_code = r.commune_code and o.status = 'ACTIVE'
                    and o.phone_mobile = r.phone_mobile) as shared_phone,
                exists (select from hss.register_entry t where t.commune_code = g.commune_code and t.household_code = g.household_code
                    and t.born_on = g.born_on and t.personal_id <> g.personal_id
                    and split_part(t.name_key, ' ', 1) = split_part(g.name_key, ' ', 1)) as twin
            """
            + TAIL
            + " and r.record_id = any(?)";

    private SubjectSql() {}
}
