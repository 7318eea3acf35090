package vn.hososach.intake.internal;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.hososach.access.Actors;
import vn.hososach.intake.IntakeKind;

/** What people have said about headers that name their columns otherwise, remembered for the next file like it. */
@Component
@Transactional
public class ColumnMappings {

    private final JdbcClient jdbc;
    private final Actors actors;
    private final Clock clock;

    ColumnMappings(JdbcClient jdbc, Actors actors, Clock clock) {
        this.jdbc = jdbc;
        this.actors = actors;
        this.clock = clock;
    }

    /** Caption key to column name of headers that look like this; empty when nobody has said anything. */
    @Transactional(readOnly = true)
    public Map<String, String> of(IntakeKind kind, String signature) {
        return jdbc
                .sql("select caption, column_name from hss.column_mapping where kind = :kind and signature ="
                        + " :signature")
                .param("kind", kind.name())
                .param("signature", signature)
                .query((row, n) -> Map.entry(row.getString(1), row.getString(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Remembers columns by caption; an empty column name keeps the caption's values aside. */
    public void remember(IntakeKind kind, String signature, Map<String, String> columns) {
        columns.forEach((caption, column) -> jdbc.sql(
                        """
                        insert into hss.column_mapping (kind, signature, caption, column_name, actor, at)
                        values (:kind, :signature, :caption, :column, :actor, :at)
                        on conflict (kind, signature, caption) do update
                        set column_name = excluded.column_name, actor = excluded.actor, at = excluded.at
                        """)
                .param("kind", kind.name())
                .param("signature", signature)
                .param("caption", Header.key(caption))
                .param("column", column)
                .param("actor", actors.current().username())
                .param("at", OffsetDateTime.now(clock))
                .update());
    }
}
