package vn.hososach.linkage.internal;

import vn.hososach.matching.Subject;

/** How rows of the database are handed to the matcher: the columns it is told, and their names among its results. */
final class MatchedRow {

    /** States in which a record still is somebody's. */
    static final String STATES = "('ACTIVE', 'DECEASED', 'MOVED_OUT')";

    /** Columns of a record, alias r, in the order of {@link #record}. */
    static final String RECORD =
            """
            r.commune_code, r.record_id, r.record_code, coalesce(r.full_name, ''), coalesce(r.birth_date, ''),
            coalesce(r.sex, ''), coalesce(r.personal_id, ''), coalesce(r.bhyt_card, r.bhxh_number, ''),
            coalesce(r.phone_mobile, r.phone_home, ''), coalesce(r.current_address, r.permanent_address, ''),
            coalesce(r.address_commune_code, r.commune_code), coalesce(r.mother_name, ''), coalesce(r.father_name, ''),
            coalesce(r.relation_to_head, ''),
            case when r.register_link_basis in ('CREATED', 'BY_HAND') then coalesce(r.register_personal_id, '') else '' end
            """;

    /** Columns of a register row, alias g, in the order of {@link #person}. */
    static final String PERSON =
            """
            g.commune_code, g.personal_id, coalesce(g.full_name, ''), coalesce(g.birth_date, ''), coalesce(g.sex, ''),
            coalesce(g.old_id_number, ''), coalesce(g.address, ''), coalesce(g.mother_name, ''),
            coalesce(g.household_code, ''), coalesce(g.head_personal_id, ''), coalesce(g.relation_to_head, ''),
            coalesce(g.life_status, '')
            """;

    /** Place of the number of a link made by hand among the columns of a record. */
    static final int BY_HAND = 14;

    private static final char SEPARATOR = '\t';

    private MatchedRow() {}

    static Subject record(String[] c) {
        String id = recordId(c[2], c[0], c[1]);
        return new Subject(id, c[3], c[4], c[5], c[6], "", c[7], c[8], c[9], c[10], c[11], c[12], "", "", c[13], "");
    }

    static Subject person(String[] c) {
        String id = c[1] + SEPARATOR + c[0];
        return new Subject(id, c[2], c[3], c[4], c[1], c[5], "", "", c[6], c[0], c[7], "", c[8], c[9], c[10], c[11]);
    }

    /** A record's name among the results: its code, by which it is ordered, and where it lies. */
    static String recordId(String code, String commune, String id) {
        return code + SEPARATOR + commune + SEPARATOR + id;
    }

    /** The parts of a name again: code, commune and id of a record; number and commune of a register row. */
    static String[] parts(String id) {
        return id.split(String.valueOf(SEPARATOR));
    }
}
