package vn.hososach.linkage;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.hososach.access.Actors;

/**
 * Where people's answers meet what the matcher had said: each answered pair is kept with its rule, route and weight, so
 * that the precision of every rule is measured and not believed. Works inside the transaction of the decision.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class AnswerDesk {

    private static final String ANSWER =
            """
            insert into hss.match_answer
                (record_a, record_b, commune_code, rule, route, weight, model_version, same, actor, at)
            select record_a, record_b, commune_a, rule, route, weight, model_version, :same, :actor, :at
            from hss.match_pair
            where (commune_a = any(:communes) or commune_b = any(:communes))
              and record_a = any(:records) and record_b = any(:records)
            on conflict (record_a, record_b) do update set same = excluded.same, actor = excluded.actor, at = excluded.at,
                rule = excluded.rule, route = excluded.route, weight = excluded.weight,
                model_version = excluded.model_version
            """;

    private final JdbcClient jdbc;
    private final Actors actors;
    private final Clock clock;

    AnswerDesk(JdbcClient jdbc, Actors actors, Clock clock) {
        this.jdbc = jdbc;
        this.actors = actors;
        this.clock = clock;
    }

    /** Somebody has said of these records that they are of one person. */
    public void onePerson(Collection<Long> records) {
        answer(records, true);
    }

    /** Somebody has said of these records that no two are of one person. */
    public void differentPeople(Collection<Long> records) {
        answer(records, false);
    }

    private void answer(Collection<Long> records, boolean same) {
        jdbc.sql(ANSWER)
                .param("same", same)
                .param("actor", actors.current().username())
                .param("at", OffsetDateTime.now(clock))
                .param("communes", actors.scope().codes())
                .param("records", records.toArray(Long[]::new))
                .update();
    }
}
