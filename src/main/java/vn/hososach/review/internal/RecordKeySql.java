package vn.hososach.review.internal;

/** The statements behind {@link RecordKeys}: what records share is told by {@code hss.record_key}, which linkage keeps. */
final class RecordKeySql {

    /** A number that can be only one person's. */
    private static final String OWN_NUMBER =
            "case when length(k.number) = 12 and k.number !~ '^(.)\\1+$' then k.number end as number";

    private static final String COMPARED =
            "select k.record_id, k.commune_code, k.person, k.person_commune, " + OWN_NUMBER
                    + ", k.card, k.same, k.child, k.phone, k.phone_birth, k.sex, k.father, nullif(h.blood_group_abo, 'UNKNOWN') as blood"
                    + " from hss.record_key k left join hss.record_health h on h.commune_code = any(?)"
                    + " and h.commune_code = k.commune_code and h.record_id = k.record_id where k.active and ";

    /** The compared values of all active records, with the blood group, which is no key. Parameters: communes twice. */
    static final String SLIM = "create temp table slim on commit drop as " + COMPARED + "k.commune_code = any(?)";

    /** The same of some records. Parameters: communes twice, record ids. */
    static final String SLIM_OF_SOME = COMPARED + "k.commune_code = any(?) and k.record_id = any(?)";

    /**
     * These records and those which share one of the compared values with them, with their communes and those of their
     * register rows; telephones apart. Parameters: communes, record ids.
     */
    static final String SHARING =
            """
            with me as materialized (select k.*, %s_own from hss.record_key k
                where k.commune_code = any(?) and k.record_id = any(?) and k.active)
            select record_id, commune_code, coalesce(person_commune, commune_code) from me
            """
                            .formatted(OWN_NUMBER)
                    + shared("k.number = me.number_own")
                    + shared("k.card = me.card")
                    + shared("k.person = me.person")
                    + shared("k.name_key = me.name_key and k.born_on = me.born_on and k.same = me.same")
                    + shared("k.commune_code = me.commune_code and k.name_key = me.name_key and k.child = me.child")
                    + shared("k.phone = me.phone and k.born_on = me.born_on and k.phone_birth = me.phone_birth");

    /** The records of the people whose records these are. Parameters: communes, record ids. */
    static final String OF_SAME_PERSON =
            """
            select k.record_id, k.commune_code from hss.record_key me join hss.record_key k on k.person = me.person
            where me.commune_code = any(?) and me.record_id = any(?) and me.active and k.active
            """;

    /** A telephone that so many share is nobody's: they need not be counted further. */
    private static final int MANY = 500;

    /** As {@link #SHARING}, telephones too. Parameters: communes, record ids. */
    static final String NEAR = SHARING
            + """
            union select n.record_id, n.commune_code, coalesce(n.person_commune, n.commune_code)
                from (select distinct phone from me where phone is not null) own cross join lateral (
                    select k.record_id, k.commune_code, k.person_commune from hss.record_key k
                    where k.phone = own.phone and k.active limit %d) n
            """
                    .formatted(MANY);

    private RecordKeySql() {}

    private static String shared(String values) {
        return """
            union select k.record_id, k.commune_code, coalesce(k.person_commune, k.commune_code)
                from me join hss.record_key k on %s where k.active
            """
                .formatted(values);
    }
}
