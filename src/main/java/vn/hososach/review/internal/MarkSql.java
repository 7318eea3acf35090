package vn.hososach.review.internal;

/**
 * The queries that set {@link Mark}s, one pass per mark over {@code slim}, the compared values of records. The same queries
 * serve a whole run, where slim is a temporary table ({@link RecordKeySql#SLIM}), and a few records with those which share
 * a value with them.
 */
final class MarkSql {

    private static final String APART =
            " having count(*) > 1 and (count(person) < count(*) or count(distinct person) < count(*))";

    /** Per record a bit for each mark, how many share its telephone, and years to the father. Parameters: communes, four times. */
    static final String RECORDS =
            """
            select record_id, bit_or(bit)::int as bits, max(people) as phone_people, max(years) as father_years from (
            """
                    + shared(Mark.ID, "number", " having count(*) > 1")
                    + shared(Mark.CARD, "card", " having count(*) > 1")
                    + shared(Mark.REGISTER, "person", " having count(*) > 1")
                    + shared(Mark.PERSON, "same", APART)
                    + shared(Mark.YEAR, "child", APART)
                    + shared(Mark.PHONE_BIRTH, "phone_birth", APART)
                    + shared(
                            Mark.CONFLICT,
                            "person",
                            " having count(*) > 1 and (min(sex) <> max(sex) or min(blood) <> max(blood))")
                    + """
            select unnest(array_agg(record_id)), 0, count(distinct coalesce(person, record_id::text))::int, null
                from slim where phone is not null group by phone having count(*) > 1
            union all
            select s.record_id, case when bool_and(f.sex = '2') then %d else 0 end, null,
                    array_agg(extract(year from age(c.born_on, f.born_on))::int)
                from slim s
                join hss.register_entry c on c.commune_code = any(?) and c.commune_code = s.person_commune
                    and c.personal_id = s.person
                join hss.register_entry f on f.commune_code = any(?) and f.commune_code = c.commune_code and f.household_code = c.household_code
                    and f.name_key = s.father and f.personal_id <> c.personal_id
                where s.father is not null and c.born_on is not null and f.born_on is not null group by 1
            union all
            select k.record_id, %d, null, null from hss.act a
                join hss.change k on k.commune_code = any(?) and k.commune_code = a.commune_code and k.act_id = a.act_id
                join slim s on s.commune_code = k.commune_code and s.record_id = k.record_id
                where a.kind = 'CORRECT' and a.undone_by is null and a.evidence is null and a.source <> 'REGISTER'
                  and a.case_key is null and k.field in ('personal_id', 'birth_date', 'sex')
            union all
            select k.record_id, %d, null, null from hss.act a
                join hss.change k on k.commune_code = any(?) and k.commune_code = a.commune_code and k.act_id = a.act_id
                join slim s on s.commune_code = k.commune_code and s.record_id = k.record_id
                where a.kind = 'CREATE' and a.undone_by is null and a.reason = ''
            ) m group by 1
            """
                            .formatted(Mark.FATHER_SEX.bit(), Mark.NO_EVIDENCE.bit(), Mark.NO_REASON.bit());

    /** Per register row a bit for each mark, and years to the mother. Parameters: communes, four times. */
    static final String PEOPLE = people("hss.register_entry where commune_code = any(?)");

    /** The same of some households, read once. Parameters: communes and household codes. */
    static final String PEOPLE_SOME = "with home as materialized (select * from hss.register_entry"
            + " where commune_code = any(?) and household_code = any(?))\n" + people("home where true");

    /** What the lists of other offices say of people, the latest entry of each list. Parameter: communes. */
    static final String LISTED =
            """
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
        return """
            select unnest(array_agg(record_id)) as record_id, %1$d as bit, null::int as people, null::int[] as years
                from slim where %2$s is not null group by %2$s%3$s
            union all
            """
                .formatted(mark.bit(), column, having);
    }

    /**
     * Marks of the rows of the register that are given, whole households of them. Children and members are brought together by
     * household and name: a join would be planned for the handful of rows which the planner expects behind the row policies.
     */
    private static String people(String rows) {
        return """
            select personal_id, bit_or(bit)::int as bits, max(years) as mother_years from (
            select unnest(array_agg(personal_id)) as personal_id, %1$d as bit, null::int[] as years from %2$s
                  and household_code is not null and born_on is not null
                group by commune_code, household_code, born_on, split_part(name_key, ' ', 1) having count(*) > 1
            union all
            select unnest(array_agg(personal_id)), %3$d, null from %2$s and household_code is not null
                group by commune_code, household_code
                having count(relation_to_head) = count(*) and count(*) filter (where relation_to_head = 'Chủ hộ') <> 1
            union all
            select c.personal_id, case when bool_and(m.sex = '1') then %4$d else 0 end,
                    array_agg(extract(year from age(c.born_on, m.born_on))::int)
                from (select array_agg(personal_id) filter (where child) as children,
                        array_agg(born_on) filter (where child) as births,
                        array_agg(personal_id) filter (where not child) as members,
                        array_agg(sex) filter (where not child) as sexes,
                        array_agg(born_on) filter (where not child) as days
                    from (select commune_code, household_code, name_key as name, personal_id, sex, born_on, false as child
                            from %2$s and household_code is not null and born_on is not null
                        union all
                        select commune_code, household_code, hss.name_key(mother_name), personal_id, null, born_on, true
                            from %2$s and household_code is not null and born_on is not null and mother_name is not null) k
                    group by commune_code, household_code, name having bool_or(child) and not bool_and(child)) family
                cross join lateral unnest(children, births) c (personal_id, born_on)
                cross join lateral unnest(members, sexes, days) m (personal_id, sex, born_on)
                where m.personal_id <> c.personal_id group by c.personal_id
            ) m group by 1
            """
                .formatted(Mark.TWIN.bit(), rows, Mark.HEADS.bit(), Mark.MOTHER_SEX.bit());
    }
}
