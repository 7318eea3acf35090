package vn.hososach.review.internal;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.hososach.access.Scope;

/**
 * Links records to the register row of the same person, by exact rules in order of strength; what a rule has linked no
 * later rule touches. A number alone is not enough: a child's record often carries a parent's number, so name or birth
 * date must agree with it.
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

    private record Rule(String basis, String condition) {}

    private static final List<Rule> NUMBER_RULES = List.of(
            new Rule("NUMBER", "g.personal_id = r.personal_id and " + SAME_PERSON),
            new Rule("OLD_NUMBER", "g.old_id_number = r.personal_id and length(r.personal_id) = 9 and " + SAME_PERSON),
            new Rule(
                    "NUMBER_REPAIRED",
                    "length(r.personal_id) between 9 and 11 and g.personal_id = lpad(r.personal_id, 12, '0') and "
                            + SAME_PERSON));

    private static final List<Rule> PERSON_RULES = List.of(
            new Rule(
                    "NAME_BIRTH_SEX",
                    "g.name_key = r.name_key and g.born_on = r.born_on and length(r.birth_date) = 10 and g.sex ="
                            + " r.sex"),
            new Rule("NAME_BIRTH", "g.name_key = r.name_key and g.born_on = r.born_on and length(r.birth_date) = 10"),
            new Rule(
                    "NAME_SWAPPED",
                    "g.name_key = r.name_key and length(r.birth_date) = 10 and g.birth_date = left(r.birth_date, 5)"
                            + " || right(r.birth_date, 2) || '-' || substr(r.birth_date, 6, 2)"),
            new Rule(
                    "NAME_YEAR_MOTHER",
                    "g.name_key = r.name_key and left(g.birth_date, 4) = left(r.birth_date, 4)"
                            + " and hss.name_key(g.mother_name) = hss.name_key(r.mother_name)"),
            new Rule(
                    "NAME_YEAR_ONLY",
                    "g.name_key = r.name_key and left(g.birth_date, 4) = left(r.birth_date, 4)"
                            + " and (length(r.birth_date) = 4 or r.birth_date like '____-01-01')"));

    private final JdbcClient jdbc;

    RegisterLinking(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Links the unlinked active records of this commune; returns how many. */
    int link(Scope scope, String commune) {
        int linked = 0;
        for (Rule rule : NUMBER_RULES) {
            linked += link(scope.codes(), commune, rule);
        }
        for (Rule rule : PERSON_RULES) {
            linked += link(new String[] {commune}, commune, rule);
        }
        return linked;
    }

    /** Only where exactly one row of the register fits. */
    private int link(String[] registers, String commune, Rule rule) {
        return jdbc.sql(
                        """
                        update hss.health_record r set register_personal_id = m.personal_id, register_link_basis = :basis
                        from (select r.record_id, min(g.personal_id) as personal_id
                            from hss.health_record r join hss.register_entry g on g.commune_code = any(:registers) and %s
                            where r.commune_code = :commune and r.status = 'ACTIVE' and r.register_personal_id is null
                            group by r.record_id having count(distinct g.personal_id) = 1) m
                        where r.commune_code = :commune and r.record_id = m.record_id
                        """
                                .formatted(rule.condition()))
                .param("basis", rule.basis())
                .param("registers", registers)
                .param("commune", commune)
                .update();
    }
}
