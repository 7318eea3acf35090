package vn.hososach.review.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.hososach.records.BasicHealth;

/** Reads what stands beside the administrative fields; most records have nothing there yet. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class BackgroundReader {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    private final JdbcClient jdbc;

    BackgroundReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The events of a commune by record, in order of time; of these records only, unless null. */
    Map<Long, List<HealthEvent>> events(String commune, Long @Nullable [] records) {
        Map<Long, List<HealthEvent>> events = new HashMap<>();
        StatementSpec statement = records == null
                ? jdbc.sql(SubjectSql.EVENTS).param(commune)
                : jdbc.sql(SubjectSql.EVENTS_SOME).param(commune).param(records);
        statement.query(row -> {
            events.computeIfAbsent(row.getLong("record_id"), id -> new ArrayList<>())
                    .add(new HealthEvent(
                            HealthEvent.Kind.valueOf(row.getString("kind")),
                            row.getObject("on_day", java.time.LocalDate.class),
                            texts(row.getString("data"))));
        });
        return events;
    }

    Background of(ResultSet row, List<HealthEvent> events) throws SQLException {
        String extra = row.getString("extra");
        String listed = row.getString("listed");
        BasicHealth health = row.getObject("h_record") == null ? null : health(row);
        if (extra == null && listed == null && health == null && events.isEmpty()) {
            return Background.NONE;
        }
        // what the office says that issues cards and runs schools counts more than what came with the record
        Map<String, String> beside = texts(extra);
        beside.putAll(texts(listed));
        return new Background(beside, health, events);
    }

    private static Map<String, String> texts(@Nullable String json) {
        Map<String, String> texts = new LinkedHashMap<>();
        try {
            if (json != null) {
                JSON.readValue(json, OBJECT).forEach((name, value) -> {
                    if (value != null && !String.valueOf(value).isBlank()) {
                        texts.put(name, String.valueOf(value));
                    }
                });
            }
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a jsonb column holds no object", e);
        }
        return texts;
    }

    private static BasicHealth health(ResultSet row) throws SQLException {
        return new BasicHealth(
                number(row, "height_cm"),
                number(row, "weight_kg"),
                whole(row, "systolic"),
                whole(row, "diastolic"),
                row.getObject("measured_on", java.time.LocalDate.class),
                answer(row, "chronic"),
                answer(row, "allergy"),
                answer(row, "surgery"),
                answer(row, "infectious"),
                answer(row, "vaccination"),
                BasicHealth.State.valueOf(row.getString("reproductive_state")),
                BasicHealth.State.valueOf(row.getString("nutrition_state")),
                row.getString("blood_group_abo"),
                row.getString("blood_group_rh"),
                null);
    }

    private static BasicHealth.Answer answer(ResultSet row, String block) throws SQLException {
        return new BasicHealth.Answer(
                BasicHealth.State.valueOf(row.getString(block + "_state")), row.getString(block + "_note"));
    }

    private static @Nullable Double number(ResultSet row, String column) throws SQLException {
        double value = row.getDouble(column);
        return row.wasNull() ? null : value;
    }

    private static @Nullable Integer whole(ResultSet row, String column) throws SQLException {
        int value = row.getInt(column);
        return row.wasNull() ? null : value;
    }
}
