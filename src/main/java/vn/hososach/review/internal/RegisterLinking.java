package vn.hososach.review.internal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Links records to the register row of the same person, by exact rules in order of strength, each one statement over all
 * communes of the run; what a rule has linked no later rule touches, and a rule links only where exactly one row fits. A
 * number alone is not enough: a child's record often carries a parent's number, so name or birth date must agree with it.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class RegisterLinking {

    private static final String SAME_PERSON =
            """
            (g.name_key = r.name_key or (g.born_on = r.born_on and length(r.birth_date) = 10)
             or (left(g.birth_date, 4) = left(r.birth_date, 4)
                 and split_part(g.name_key, ' ', -1) = split_part(r.name_key, ' ', -1)))
            """;

    private static final String CITY = "g.commune_code = any(:registers)";
    private static final String COMMUNE = "g.commune_code = any(:communes) and g.commune_code = r.commune_code";

    private record Rule(LinkBasis basis, String register, String condition) {}

    private static final List<Rule> RULES = List.of(
            new Rule(LinkBasis.NUMBER, CITY, "g.personal_id = r.personal_id and " + SAME_PERSON),
            new Rule(
                    LinkBasis.OLD_NUMBER,
                    CITY,
                    "length(r.personal_id) between 7 and 9 and g.old_id_number = lpad(r.personal_id, 9, '0') and "
                            + SAME_PERSON),
            new Rule(
                    LinkBasis.NUMBER_REPAIRED,
                    CITY,
                    "length(r.personal_id) in (10, 11) and g.personal_id = lpad(r.personal_id, 12, '0') and "
                            + SAME_PERSON),
            new Rule(
                    LinkBasis.NAME_BIRTH_SEX,
                    COMMUNE,
                    "g.name_key = r.name_key and g.born_on = r.born_on and length(r.birth_date) = 10 and g.sex ="
                            + " r.sex"),
            new Rule(
                    LinkBasis.NAME_BIRTH,
                    COMMUNE,
                    "g.name_key = r.name_key and g.born_on = r.born_on and length(r.birth_date) = 10"),
            new Rule(
                    LinkBasis.NAME_SWAPPED,
                    COMMUNE,
                    "g.name_key = r.name_key and length(r.birth_date) = 10 and g.birth_date = left(r.birth_date, 5)"
                            + " || right(r.birth_date, 2) || '-' || substr(r.birth_date, 6, 2)"),
            new Rule(
                    LinkBasis.NAME_YEAR_MOTHER,
                    COMMUNE,
                    "g.name_key = r.name_key and left(g.birth_date, 4) = left(r.birth_date, 4)"
                            + " and hss.name_key(g.mother_name) = hss.name_key(r.mother_name)"),
            new Rule(
                    LinkBasis.NAME_YEAR_ONLY,
                    COMMUNE,
                    "g.name_key = r.name_key and left(g.birth_date, 4) = left(r.birth_date, 4)"
                            + " and (length(r.birth_date) = 4 or r.birth_date like '____-01-01')"),
            new Rule(
                    LinkBasis.NAME_BIRTH_SEX_ELSEWHERE,
                    CITY,
                    "g.name_key = r.name_key and g.born_on = r.born_on and length(r.birth_date) = 10 and g.sex ="
                            + " r.sex"),
            new Rule(
                    LinkBasis.BIRTH_MOTHER,
                    COMMUNE,
                    "g.born_on = r.born_on and length(r.birth_date) = 10 and g.sex = coalesce(r.sex, g.sex)"
                            + " and hss.name_key(g.mother_name) = hss.name_key(r.mother_name)"));

    /** A card is shared by the records of one person; a typing error may have put it on a stranger's record as well. */
    private static final String BY_CARD =
            """
            update hss.health_record r set register_personal_id = m.personal_id, register_commune_code = m.commune_code,
                register_link_basis = :basis
            from (select r.commune_code as record_commune, r.record_id, min(g.personal_id) as personal_id,
                      min(g.commune_code) as commune_code
                  from hss.health_record r
                  join hss.health_record o on o.commune_code = any(:communes) and o.commune_code = r.commune_code
                      and right(o.bhyt_card, 10) = right(r.bhyt_card, 10) and o.record_id <> r.record_id
                      and o.register_personal_id is not null
                  join hss.register_entry g on g.commune_code = any(:registers) and g.personal_id = o.register_personal_id
                      and (g.name_key = r.name_key or (g.born_on = r.born_on and length(r.birth_date) = 10))
                  where r.commune_code = any(:communes) and r.status = 'ACTIVE' and r.register_personal_id is null
                    and length(r.bhyt_card) >= 10 %s
                  group by 1, 2 having count(distinct g.personal_id) = 1) m
            where r.commune_code = any(:communes) and r.commune_code = m.record_commune and r.record_id = m.record_id
            """;

    private final JdbcClient jdbc;
    private final SimilarLinking similar;

    RegisterLinking(JdbcClient jdbc, SimilarLinking similar) {
        this.jdbc = jdbc;
        this.similar = similar;
    }

    /** Switching off kinds of joins makes plans look dear, and what looks dear would be compiled anew each time. */
    void beginWithoutCompiler() {
        jdbc.sql("set local jit = off").update();
    }

    /** People move: brings the stored commune of each link in step with the register. */
    void follow(String[] registers, String[] communes) {
        // as in link: with nested loops this reads the register once per record
        jdbc.sql("set local enable_nestloop = off").update();
        jdbc.sql(
                        """
                        update hss.health_record r set register_commune_code = g.commune_code from hss.register_entry g
                        where r.commune_code = any(:communes) and g.commune_code = any(:registers)
                          and r.register_personal_id is not null and g.personal_id = r.register_personal_id
                          and g.commune_code is distinct from r.register_commune_code
                        """)
                .param("communes", communes)
                .param("registers", registers)
                .update();
        jdbc.sql("set local enable_nestloop = on").update();
    }

    /** Forgets the links of these records, so that they are linked by the values they have now. */
    void forget(String commune, Long[] records) {
        jdbc.sql(
                        """
                        update hss.health_record set register_personal_id = null, register_commune_code = null,
                            register_link_basis = null
                        where commune_code = :commune and record_id = any(:records) and status = 'ACTIVE'
                          and register_link_basis not in ('CREATED', 'BY_HAND')
                        """)
                .param("commune", commune)
                .param("records", records)
                .update();
    }

    /**
     * Links the unlinked active records of these communes; returns how many.
     *
     * @param registers the communes whose register may hold the person
     * @param records only these records, or all when null
     */
    long link(String[] registers, String[] communes, Long @Nullable [] records) {
        // the row policies make the planner expect a handful of rows, and nested loops over whole communes
        jdbc.sql("set local enable_nestloop = " + (records == null ? "off" : "on"))
                .update();
        long wanted = unlinked(communes, records);
        long linked = byRules(registers, communes, records, wanted);
        if (linked < wanted) {
            linked += similar.link(registers, communes, records);
        }
        jdbc.sql("set local enable_nestloop = on").update();
        return linked;
    }

    /**
     * Two statements rather than one with "or null": prepared once for any value, that one would be planned to read every
     * record of the commune.
     */
    static String only(Long @Nullable [] records) {
        return records == null ? "" : "and r.record_id = any(:records)";
    }

    /** How many of these records are to be linked; of a whole commune nobody asks, the rules all have something to do. */
    private long unlinked(String[] communes, Long @Nullable [] records) {
        return records == null
                ? Long.MAX_VALUE
                : jdbc.sql("select count(*) from hss.health_record r where r.commune_code = any(:communes)"
                                + " and r.status = 'ACTIVE' and r.register_personal_id is null " + only(records))
                        .param("communes", communes)
                        .param("records", records)
                        .query(Long.class)
                        .single();
    }

    private long byRules(String[] registers, String[] communes, Long @Nullable [] records, long wanted) {
        long linked = 0;
        for (Rule rule : RULES) {
            if (linked == wanted) {
                return linked;
            }
            linked += link(registers, communes, records, rule);
        }
        return linked
                + jdbc.sql(BY_CARD.formatted(only(records)))
                        .param("basis", LinkBasis.SAME_CARD.name())
                        .param("registers", registers)
                        .param("communes", communes)
                        .param("records", records)
                        .update();
    }

    private int link(String[] registers, String[] communes, Long @Nullable [] records, Rule rule) {
        return jdbc.sql(
                        """
                        update hss.health_record r set register_personal_id = m.personal_id,
                            register_commune_code = m.commune_code, register_link_basis = :basis
                        from (select r.commune_code as record_commune, r.record_id, min(g.personal_id) as personal_id,
                                  min(g.commune_code) as commune_code
                            from hss.health_record r join hss.register_entry g on %s and %s
                            where r.commune_code = any(:communes) and r.status = 'ACTIVE' and r.register_personal_id is null
                              %s
                            group by 1, 2 having count(distinct g.personal_id) = 1) m
                        where r.commune_code = any(:communes) and r.commune_code = m.record_commune and r.record_id = m.record_id
                        """
                                .formatted(rule.register(), rule.condition(), only(records)))
                .param("basis", rule.basis().name())
                .param("registers", registers)
                .param("communes", communes)
                .param("records", records)
                .update();
    }
}
