package vn.hososach.review.internal;

/**
 * The statements that set {@link Mark}s: the compared values of all records of the run once into a narrow table, then one
 * pass per mark. The same statements serve one record and those which share a value with it.
 */
final class MarkSql {

    /** The compared values of active records. Parameters: communes twice. */
    static final String SLIM =
            """
            create temp table slim on commit drop as
            select r.commune_code, r.record_id, r.register_personal_id as person, r.register_commune_code as person_commune,
                case when length(r.personal_id) = 12 and r.personal_id !~ '^(.)\\1+$' then r.personal_id end as number,
                case when length(r.bhyt_card) >= 10 then right(r.bhyt_card, 10) end as card,
                case when length(r.birth_date) = 10
                     then r.commune_code || r.name_key || r.birth_date || coalesce(r.sex, '') end as same,
                case when r.mother_name is not null and r.name_key is not null
                     then r.commune_code || r.name_key || left(r.birth_date, 4) || hss.name_key(r.mother_name) end as child,
                r.phone_mobile as phone,
                case when length(r.birth_date) = 10 then r.phone_mobile || r.birth_date end as phone_birth,
                r.sex, h.blood_group_abo as blood, hss.name_key(r.father_name) as father
            from hss.health_record r
            left join hss.record_health h on h.commune_code = any(?) and h.commune_code = r.commune_code
                and h.record_id = r.record_id
            where r.commune_code = any(?) and r.status = 'ACTIVE'
            """;

    /**
     * The same of some records. A statement of its own: with "or null", the plan kept for any value would read whole
     * communes. Parameters: communes twice, record ids.
     */
    static final String SLIM_SOME = SLIM + " and r.record_id = any(?)";

    /**
     * Records which share one of the compared values with these, their communes and those of their register rows.
     * Parameters: communes of these, record ids, communes of all five times.
     */
    static final String NEIGHBOURS =
            """
            with me as materialized (select * from hss.health_record where commune_code = any(?) and record_id = any(?))
            select record_id, commune_code, coalesce(register_commune_code, commune_code) from me
            union select o.record_id, o.commune_code, coalesce(o.register_commune_code, o.commune_code) from me join hss.health_record o on o.personal_id = me.personal_id and o.status = 'ACTIVE'
                where o.commune_code = any(?) and length(me.personal_id) = 12
            union select o.record_id, o.commune_code, coalesce(o.register_commune_code, o.commune_code) from me join hss.health_record o on right(o.bhyt_card, 10) = right(me.bhyt_card, 10)
                where o.commune_code = any(?) and length(me.bhyt_card) >= 10
            union select o.record_id, o.commune_code, coalesce(o.register_commune_code, o.commune_code) from me join hss.health_record o on o.register_personal_id = me.register_personal_id
                where o.commune_code = any(?)
            union select o.record_id, o.commune_code, coalesce(o.register_commune_code, o.commune_code) from me join hss.health_record o on o.commune_code = me.commune_code
                and o.name_key = me.name_key where o.commune_code = any(?)
            union select o.record_id, o.commune_code, coalesce(o.register_commune_code, o.commune_code) from me join hss.health_record o on o.phone_mobile = me.phone_mobile
                where o.commune_code = any(?)
            """;

    private static final String APART =
            " having count(*) > 1 and (count(person) < count(*) or count(distinct person) < count(*))";

    /** One bit per record and mark. Parameters: communes, four times. */
    static final String RECORDS =
            """
            create temp table record_mark on commit drop as
            select record_id, bit_or(bit)::int as bits from (
            """
                    + shared(Mark.ID, "number", " having count(*) > 1")
                    + shared(Mark.CARD, "card", " having count(*) > 1")
                    + shared(Mark.REGISTER, "person", " having count(*) > 1")
                    + shared(Mark.PERSON, "same", APART)
                    + shared(Mark.YEAR, "child", APART)
                    + shared(Mark.PHONE_BIRTH, "phone_birth", APART)
                    + shared(
                            Mark.PHONE,
                            "phone",
                            " having count(*) > 5 and count(distinct coalesce(person, record_id::text)) > 5")
                    + shared(
                            Mark.CONFLICT,
                            "person",
                            " having count(*) > 1 and (min(sex) <> max(sex) or min(blood) <> max(blood))")
                    + """
            select s.record_id, %d | case when bool_and(f.born_on not between c.born_on - interval '80 years'
                        and c.born_on - interval '12 years') then %d else 0 end
                    | case when bool_and(f.sex = '2') then %d else 0 end
                from slim s
                join hss.register_entry c on c.commune_code = any(?) and c.commune_code = s.person_commune
                    and c.personal_id = s.person
                join hss.register_entry f on f.commune_code = any(?) and f.commune_code = c.commune_code and f.household_code = c.household_code
                    and f.name_key = s.father and f.personal_id <> c.personal_id
                where s.father is not null and c.born_on is not null and f.born_on is not null group by 1
            union all
            select k.record_id, %d from hss.act a
                join hss.change k on k.commune_code = any(?) and k.commune_code = a.commune_code and k.act_id = a.act_id
                join slim s on s.commune_code = k.commune_code and s.record_id = k.record_id
                where a.kind = 'CORRECT' and a.undone_by is null and a.evidence is null and a.source <> 'REGISTER'
                  and a.case_key is null and k.field in ('personal_id', 'birth_date', 'sex')
            union all
            select k.record_id, %d from hss.act a
                join hss.change k on k.commune_code = any(?) and k.commune_code = a.commune_code and k.act_id = a.act_id
                join slim s on s.commune_code = k.commune_code and s.record_id = k.record_id
                where a.kind = 'CREATE' and a.undone_by is null and a.reason = ''
            ) m group by 1
            """
                            .formatted(
                                    Mark.FATHER_KNOWN.bit(),
                                    Mark.FATHER_AGE.bit(),
                                    Mark.FATHER_SEX.bit(),
                                    Mark.NO_EVIDENCE.bit(),
                                    Mark.NO_REASON.bit());

    /** One bit per register row and mark. Parameters: communes, four times. */
    static final String PEOPLE = people("", "");

    /** The same of some households. Parameters: communes and household codes twice, communes, then both again. */
    static final String PEOPLE_SOME = people("and household_code = any(?)", "and c.household_code = any(?)");

    /** What the lists of other offices say of people, the latest entry of each list. Parameter: communes. */
    static final String LISTED =
            """
            create temp table person_list on commit drop as
            select personal_id,
                coalesce((array_agg(data order by entry_id desc) filter (where kind = 'INSURANCE'))[1], '{}')
                    || coalesce((array_agg(data order by entry_id desc) filter (where kind = 'SCHOOL'))[1], '{}') as data
            from hss.listed_person
            where commune_code = any(?) and not withdrawn and personal_id is not null %s
            group by personal_id
            """;

    /** The same for the people of some records. Parameters: communes twice, record ids. */
    static final String LISTED_SOME = LISTED.formatted(
            "and personal_id in (select coalesce(register_personal_id, personal_id) from hss.health_record"
                    + " where commune_code = any(?) and record_id = any(?))");

    private MarkSql() {}

    private static String shared(Mark mark, String column, String having) {
        return "select s.record_id, %1$d as bit from slim s join (select %2$s from slim where %2$s is not null group by %2$s%3$s) d using (%2$s)\nunion all\n"
                .formatted(mark.bit(), column, having);
    }

    private static String people(String ofRows, String ofChildren) {
        return """
            create temp table person_mark on commit drop as
            select personal_id, bit_or(bit)::int as bits from (
            select unnest(array_agg(personal_id)) as personal_id, %1$d as bit from hss.register_entry
                where commune_code = any(?) %2$s
                  and household_code is not null and born_on is not null
                group by commune_code, household_code, born_on, split_part(name_key, ' ', 1) having count(*) > 1
            union all
            select unnest(array_agg(personal_id)), %4$d from hss.register_entry
                where commune_code = any(?) %2$s and household_code is not null
                group by commune_code, household_code
                having count(relation_to_head) = count(*) and count(*) filter (where relation_to_head = 'Chủ hộ') <> 1
            union all
            select c.personal_id, %5$d | case when bool_and(m.born_on not between c.born_on - interval '55 years'
                        and c.born_on - interval '12 years') then %6$d else 0 end
                    | case when bool_and(m.sex = '1') then %7$d else 0 end
                from hss.register_entry c
                join hss.register_entry m on m.commune_code = any(?) and m.commune_code = c.commune_code and m.household_code = c.household_code
                    and m.name_key = hss.name_key(c.mother_name) and m.personal_id <> c.personal_id
                where c.commune_code = any(?) %3$s
                  and c.mother_name is not null and c.born_on is not null and m.born_on is not null
                group by c.personal_id
            ) m group by 1
            """
                .formatted(
                        Mark.TWIN.bit(),
                        ofRows,
                        ofChildren,
                        Mark.HEADS.bit(),
                        Mark.MOTHER_KNOWN.bit(),
                        Mark.MOTHER_AGE.bit(),
                        Mark.MOTHER_SEX.bit());
    }
}
