package vn.hososach.review.internal;

/** The statements behind {@link SubjectReader}. Communes come as array parameters, so only their partitions are read. */
final class SubjectSql {

    private static final String ANYWHERE =
            "left join hss.register_entry g on g.commune_code = coalesce(r.register_commune_code, r.commune_code)";

    private static final String RECORDS =
            """
            select r.*, g.commune_code as g_commune, g.full_name as g_full_name, g.birth_date as g_birth_date,
                g.sex as g_sex, g.personal_id as g_personal_id, g.ethnicity as g_ethnicity, g.address as g_address,
                g.household_code as g_household_code, g.relation_to_head as g_relation_to_head,
                g.mother_name as g_mother_name, g.old_id_number as g_old_id_number, g.life_status as g_life_status,
                g.death_date as g_death_date, coalesce(m.bits, 0) | coalesce(p.bits, 0) as marks,
                m.phone_people, m.father_years, p.mother_years, l.data as listed,
                h.record_id as h_record, h.height_cm, h.weight_kg, h.systolic, h.diastolic, h.measured_on,
                h.chronic_state, h.chronic_note, h.allergy_state, h.allergy_note, h.surgery_state, h.surgery_note,
                h.infectious_state, h.infectious_note, h.vaccination_state, h.vaccination_note, h.reproductive_state,
                h.nutrition_state, h.blood_group_abo, h.blood_group_rh
            from hss.health_record r
            %s and g.personal_id = r.register_personal_id
            left join hss.record_health h on h.commune_code = r.commune_code and h.record_id = r.record_id
            left join record_mark m on m.record_id = r.record_id
            left join person_mark p on p.personal_id = r.register_personal_id
            left join person_list l on l.personal_id = coalesce(r.register_personal_id, r.personal_id)
            where r.commune_code = ? and r.status = 'ACTIVE'
            """;

    /** Active records whose person is registered where the record is kept, or nowhere. Parameters: the commune, twice. */
    static final String AT_HOME = RECORDS.formatted("left join hss.register_entry g on g.commune_code = ?")
            + " and coalesce(r.register_commune_code, r.commune_code) = r.commune_code";

    /** The few others: one partition a record is looked into, out of all. Parameter: the commune. */
    static final String ELSEWHERE = RECORDS.formatted(ANYWHERE) + " and r.register_commune_code <> r.commune_code";

    /**
     * Some records of a commune with the marks of the moment, in one statement: the temporary tables of a run would cost
     * more than the look-ups. Parameters: communes near them twice, ids of those near them; communes of their register rows
     * twice, own commune twice; register communes and households; register communes, own commune, ids; register communes,
     * commune, ids.
     */
    static final String SOME =
            """
            with slim as materialized (%s),
            record_mark as materialized (%s),
            person_mark as materialized (%s),
            person_list as materialized (%s)
            """
                            .formatted(
                                    RecordKeySql.SLIM_OF_SOME,
                                    MarkSql.RECORDS,
                                    MarkSql.PEOPLE_SOME,
                                    MarkSql.LISTED_SOME)
                    + RECORDS.formatted(ANYWHERE.replace(
                            "hss.register_entry g", "(select * from hss.register_entry where commune_code = any(?)) g"))
                    + " and r.record_id = any(?)";

    private static final String EVENTS_OF =
            "select record_id, kind, on_day, data from hss.health_event where commune_code = ?";

    private static final String IN_ORDER = " order by record_id, kind, on_day, event_id";

    /** Health events of a commune, in order. Parameter: commune. */
    static final String EVENTS = EVENTS_OF + IN_ORDER;

    /** Health events of some records. Parameters: commune, record ids. */
    static final String EVENTS_SOME = EVENTS_OF + " and record_id = any(?)" + IN_ORDER;

    /** Households of the register rows of these records. Parameters: communes twice, record ids. */
    static final String HOUSEHOLDS =
            """
            select distinct g.household_code from hss.health_record r
            join hss.register_entry g on g.commune_code = any(?)
                and g.commune_code = coalesce(r.register_commune_code, r.commune_code)
                and g.personal_id = r.register_personal_id
            where r.commune_code = any(?) and r.record_id = any(?) and g.household_code is not null
            """;

    private SubjectSql() {}
}
