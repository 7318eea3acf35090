package vn.hososach.review.internal;

import java.time.Clock;
import java.time.OffsetDateTime;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.hososach.access.Actor;
import vn.hososach.access.Actors;
import vn.hososach.handover.RuleSwitched;

/**
 * Closes the findings of a rule that is switched off, as one act per commune, and opens those again when it is switched on:
 * the act tells which. The next review looks at the records themselves.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class SwitchedRule {

    private final JdbcClient jdbc;
    private final Actors actors;
    private final Clock clock;

    SwitchedRule(JdbcClient jdbc, Actors actors, Clock clock) {
        this.jdbc = jdbc;
        this.actors = actors;
        this.clock = clock;
    }

    @EventListener
    void on(RuleSwitched rule) {
        if (rule.on()) {
            run(
                    rule,
                    """
                    with off as (
                        select act_id, commune_code from hss.act
                        where commune_code = any(:communes) and kind = 'RULE_OFF' and rule_id = :rule and evidence = :message
                          and undone_by is null),
                    opened as (
                        update hss.finding f set resolved_at = null, resolved_by = null from off
                        where f.commune_code = any(:communes) and f.commune_code = off.commune_code
                          and f.resolved_by = off.act_id),
                    on_again as (
                        insert into hss.act (kind, commune_code, actor, role, at, reason, rule_id, source, evidence, undoes)
                        select 'RULE_ON', commune_code, :actor, :role, :at, :reason, :rule, 'STATION', :message, act_id from off
                        returning act_id, undoes)
                    update hss.act a set undone_by = n.act_id from on_again n
                    where a.commune_code = any(:communes) and a.act_id = n.undoes
                    """);
        } else {
            run(
                    rule,
                    """
                    with off as (
                        insert into hss.act (kind, commune_code, actor, role, at, reason, rule_id, source, evidence)
                        select 'RULE_OFF', commune_code, :actor, :role, :at, :reason, :rule, 'STATION', :message
                        from hss.finding
                        where commune_code = any(:communes) and rule_id = :rule and message_key = :message
                          and resolved_at is null
                        group by commune_code
                        returning act_id, commune_code)
                    update hss.finding f set resolved_at = :at, resolved_by = off.act_id from off
                    where f.commune_code = any(:communes) and f.commune_code = off.commune_code and f.rule_id = :rule
                      and f.message_key = :message and f.resolved_at is null
                    """);
        }
    }

    private void run(RuleSwitched rule, String sql) {
        Actor actor = actors.current();
        jdbc.sql(sql)
                .param("communes", actor.scope().codes())
                .param("rule", rule.ruleId())
                .param("message", rule.messageKey())
                .param("actor", actor.username())
                .param("role", actor.role().name())
                .param("reason", rule.reason())
                .param("at", OffsetDateTime.now(clock))
                .update();
    }
}
