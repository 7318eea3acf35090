package vn.hososach.review.internal;

/** The statements behind {@link RecordKeys}: compared values are computed in one place, for a run and for one record. */
final class RecordKeySql {

    private static final String COLUMNS =
            "record_id, commune_code, person, person_commune, number, card, same, child, phone, phone_birth, sex, father,"
                    + " identity";

    /** Parameter: communes. */
    private static final String KEYS =
            """
            select r.record_id, r.commune_code, r.register_personal_id as person, r.register_commune_code as person_commune,
                case when length(r.personal_id) = 12 and r.personal_id !~ '^(.)\\1+$' then r.personal_id end as number,
                case when length(r.bhyt_card) >= 10 then right(r.bhyt_card, 10) end as card,
                case when length(r.birth_date) = 10
                     then r.commune_code || r.name_key || r.birth_date || coalesce(r.sex, '') end as same,
                case when r.mother_name is not null and r.name_key is not null
                     then r.commune_code || r.name_key || left(r.birth_date, 4) || hss.name_key(r.mother_name) end as child,
                r.phone_mobile as phone,
                case when length(r.birth_date) = 10 then r.phone_mobile || r.birth_date end as phone_birth,
                r.sex, hss.name_key(r.father_name) as father, md5((r.full_name, r.birth_date, r.sex, r.personal_id,
                    r.bhyt_card, r.mother_name, r.father_name, r.relation_to_head, r.household_code, r.phone_mobile,
                    r.current_address)::text) as identity
            from hss.health_record r where r.commune_code = any(?) and r.status = 'ACTIVE'
            """;

    /** The compared values of all active records, with the blood group, which is no key. Parameters: communes twice. */
    static final String SLIM =
            """
            create temp table slim on commit drop as
            select k.*, h.blood_group_abo as blood from (%s) k
            left join hss.record_health h on h.commune_code = any(?) and h.commune_code = k.commune_code
                and h.record_id = k.record_id
            """
                    .formatted(KEYS);

    /** The same of some records, from the kept keys. Parameters: communes twice, record ids. */
    static final String SLIM_OF_KEYS =
            """
            select k.*, h.blood_group_abo as blood from hss.record_key k
            left join (select * from hss.record_health where commune_code = any(?)) h
                on h.commune_code = k.commune_code and h.record_id = k.record_id
            where k.commune_code = any(?) and k.record_id = any(?)
            """;

    /** Forgets the keys of records that are active no more. Parameter: communes. */
    static final String FORGET_GONE =
            """
            delete from hss.record_key k where k.commune_code = any(?)
                and not exists (select from slim s where s.record_id = k.record_id)
            """;

    /** Keeps the keys of a run; only what is new or changed is written. */
    static final String KEEP_ALL = upsert(
            """
            select %s from slim s where not exists (
                select from hss.record_key k where k.record_id = s.record_id and row(k.*) is not distinct from row(%s))
            """
                    .formatted(COLUMNS, "s." + COLUMNS.replace(", ", ", s.")));

    /** Forgets the keys of some records. Parameters: communes, record ids. */
    static final String FORGET_SOME = "delete from hss.record_key where commune_code = any(?) and record_id = any(?)";

    /** Keeps the keys of some records. Parameters: communes, record ids. */
    static final String KEEP_SOME = upsert(KEYS + " and r.record_id = any(?)");

    /** Those of some active records which tell another identity than before, or are new. Parameters: communes twice, record ids. */
    static final String UNSURE =
            """
            select n.record_id from (%s and r.record_id = any(?)) n
            left join hss.record_key k on k.record_id = n.record_id
            where k.identity is distinct from n.identity
            """
                    .formatted(KEYS);

    /**
     * These records and those which share one of the compared values with them, with their communes and those of their
     * register rows; telephones apart. Parameters: communes, record ids, communes five times.
     */
    static final String SHARING =
            """
            with me as materialized (select * from hss.record_key where commune_code = any(?) and record_id = any(?))
            select record_id, commune_code, coalesce(person_commune, commune_code) from me
            """
                    + shared("number")
                    + shared("card")
                    + shared("person")
                    + shared("same")
                    + shared("child")
                    + shared("phone_birth");

    /** The same, telephones too. Parameters: communes, record ids, communes seven times. */
    static final String NEAR = SHARING + shared("phone");

    private RecordKeySql() {}

    private static String shared(String key) {
        return """
            union select k.record_id, k.commune_code, coalesce(k.person_commune, k.commune_code)
                from me join hss.record_key k on k.%1$s = me.%1$s where k.commune_code = any(?)
            """
                .formatted(key);
    }

    private static String upsert(String rows) {
        String assignments = COLUMNS.substring("record_id, ".length()).replaceAll("(\\w+)", "$1 = excluded.$1");
        return "insert into hss.record_key (" + COLUMNS + ") " + rows + " on conflict (record_id) do update set "
                + assignments;
    }
}
