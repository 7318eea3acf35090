package vn.hososach.review.internal;

/**
 * The statements that settle the findings of a review against those that stand: what is new comes in, what changed or
 * returned is written, what was mended is closed, and what is found as it was stays untouched.
 *
 * <p>Parameters: commune, now, seen (when the commune was last reviewed), and record ids or the arrays of {@link #SOME}.
 */
final class FindingSql {

    private static final String COLUMNS =
            "record_id, personal_id, hamlet, rule_id, criterion, severity, route, field, value, expected, message_key,"
                    + " decision_version, suggestion";

    /** The findings of a whole commune on their way in. */
    static final String TABLE =
            """
            create temp table if not exists new_finding (record_id bigint, personal_id text, hamlet text, rule_id text, criterion text,
                severity text, route text, field text, value text, expected text, message_key text,
                decision_version text, suggestion text) on commit drop
            """;

    static final String COPY = "copy new_finding (" + COLUMNS + ") from stdin";

    private static final String SET =
            """
            set last_seen = :now, hamlet = n.hamlet, value = n.value, expected = n.expected, severity = n.severity,
                route = n.route, message_key = n.message_key, decision_version = n.decision_version,
                suggestion = n.suggestion, resolved_at = null, resolved_by = null,
                first_seen = case when f.resolved_at is null then f.first_seen else :now end
            """;

    /** A finding that stands, f, is closed or says something else than what was found now, n. */
    private static final String DIFFERS =
            """
            (f.resolved_at is not null
                or (f.hamlet, f.value, f.expected, f.severity, f.route, f.message_key, f.decision_version, f.suggestion)
                    is distinct from (n.hamlet, n.value, n.expected, n.severity, n.route, n.message_key, n.decision_version,
                        n.suggestion))
            """;

    private static final String SAME = "f.%1$s = n.%2$s and f.rule_id = n.rule_id and f.field = n.field";

    private static final String ADD =
            """
            insert into hss.finding (commune_code, %1$s, hamlet, rule_id, criterion, severity, route, field, value,
                expected, message_key, decision_version, suggestion, first_seen, last_seen)
            select :commune, n.%2$s, n.hamlet, n.rule_id, n.criterion, n.severity, n.route, n.field, n.value,
                n.expected, n.message_key, n.decision_version, n.suggestion, :now, :now
            from new_finding n where n.%2$s is not null and not exists (select from %3$s and %4$s)
            on conflict do nothing
            """;

    private static final String CLOSE =
            "update hss.finding f set resolved_at = :now, last_seen = greatest(f.last_seen, :seen)"
                    + " where f.commune_code = :commune and ";

    private static final String NOT_FOUND = "f.resolved_at is null and not exists (select from new_finding n where ";

    private static final Of RECORDS = new Of("record_id", "record_id", "f.record_id is not null");
    private static final Of RESIDENTS = new Of("register_personal_id", "personal_id", "f.record_id is null");

    /** About records, against the temporary table. */
    static final String CHANGE_RECORDS = RECORDS.change();

    static final String ADD_RECORDS = RECORDS.add();
    static final String CLOSE_RECORDS = RECORDS.close();

    /** About residents without record. */
    static final String CHANGE_RESIDENTS = RESIDENTS.change();

    static final String ADD_RESIDENTS = RESIDENTS.add();
    static final String CLOSE_RESIDENTS = RESIDENTS.close();

    /** All three for some records in one statement, which reads what stands once; its parts touch different rows. */
    static final String SOME =
            """
            with new_finding as materialized (
                select * from unnest(:recordIds::bigint[], :hamlets::text[], :ruleIds::text[], :criteria::text[],
                    :severities::text[], :routes::text[], :fields::text[], :values::text[], :expected::text[],
                    :messageKeys::text[], :versions::text[], :suggestions::text[])
                  n (record_id, hamlet, rule_id, criterion, severity, route, field, value, expected, message_key,
                    decision_version, suggestion)),
            standing as materialized (
                select * from hss.finding f
                where f.commune_code = :commune and f.record_id is not null and f.record_id = any(:records)),
            different as materialized (
                select f.finding_id as id, n.* from standing f join new_finding n on %1$s where %2$s),
            changed as (
                update hss.finding f %3$s from different n where f.commune_code = :commune and f.finding_id = n.id
                    and f.finding_id = any(array(select id from different))),
            added as (%4$s)
            %5$s f.finding_id = any(array(select f.finding_id from standing f where %6$s %1$s)))
            """
                    .formatted(
                            RECORDS.same(),
                            DIFFERS,
                            SET,
                            ADD.formatted("record_id", "record_id", "standing f where true", RECORDS.same()),
                            CLOSE,
                            NOT_FOUND);

    /** Findings about records that are not active any more. */
    static final String CLOSE_INACTIVE =
            """
            update hss.finding f set resolved_at = :now, last_seen = greatest(f.last_seen, :seen)
            where f.commune_code = :commune and f.resolved_at is null and f.record_id is not null
              and not exists (select from hss.health_record r
                  where r.commune_code = :commune and r.record_id = f.record_id and r.status = 'ACTIVE')
            """;

    /** When this commune was last reviewed as a whole. Parameter: commune. */
    static final String SEEN = "select max(finished_at) from hss.review_run where :commune = any(communes)";

    private FindingSql() {}

    /**
     * What findings are about.
     *
     * @param column the column of the finding that tells it
     * @param found the same of what was found now
     * @param which condition on a finding that it is about such
     */
    private record Of(String column, String found, String which) {

        String same() {
            return SAME.formatted(column, found);
        }

        String change() {
            return "update hss.finding f " + SET + " from new_finding n where f.commune_code = :commune and " + same()
                    + " and " + which + " and " + DIFFERS;
        }

        String add() {
            return ADD.formatted(column, found, "hss.finding f where f.commune_code = :commune and " + which, same());
        }

        String close() {
            return CLOSE + which + " and " + NOT_FOUND + same() + ")";
        }
    }
}
