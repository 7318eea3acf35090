package vn.hososach.records.internal;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.hososach.records.HealthRecord;
import vn.hososach.records.ManualChoice;

/** Keeps what was chosen against the survivorship rules, with what the register said at that moment. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class ManualChoices {

    private final JdbcClient jdbc;
    private final Clock clock;

    ManualChoices(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The choices made together with a merge. */
    public void note(long act, HealthRecord survivor, List<HealthRecord> others, List<ManualChoice> choices) {
        if (choices.isEmpty()) {
            return;
        }
        List<HealthRecord> all =
                Stream.concat(Stream.of(survivor), others.stream()).toList();
        jdbc.sql(
                        """
                        insert into hss.field_choice (commune_code, record_id, field, value, source, origin_id,
                            register_value, act_id, chosen_at)
                        select :commune, :survivor, c.field, c.value, c.source, c.origin, g.value, :act, :at
                        from unnest(:fields, :values, :sources, :origins) c (field, value, source, origin)
                        left join hss.register_values(:communes, :heads, :records) g on g.field = c.field
                        """)
                .param("commune", survivor.commune().value())
                .param("survivor", survivor.id().value())
                .param("act", act)
                .param("at", OffsetDateTime.now(clock))
                .param("fields", texts(choices, c -> c.field().column()))
                .param("values", texts(choices, ManualChoice::value))
                .param("sources", texts(choices, c -> c.source().name()))
                .param(
                        "origins",
                        choices.stream()
                                .map(c -> c.origin() == null ? null : c.origin().value())
                                .toArray(Long[]::new))
                .param(
                        "communes",
                        all.stream().map(r -> r.commune().value()).distinct().toArray(String[]::new))
                .param("heads", all.stream().map(r -> survivor.id().value()).toArray(Long[]::new))
                .param("records", all.stream().map(r -> r.id().value()).toArray(Long[]::new))
                .update();
    }

    /** The acts are taken back, and the choices made by them. */
    public void withdraw(Long[] acts, long undoing) {
        jdbc.sql(
                        "update hss.field_choice set withdrawn_by = :undoing where act_id = any(:acts) and withdrawn_by is null")
                .param("undoing", undoing)
                .param("acts", acts)
                .update();
    }

    private static String[] texts(List<ManualChoice> choices, Function<ManualChoice, String> text) {
        return choices.stream().map(text).toArray(String[]::new);
    }
}
