package vn.hososach.review.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.hososach.records.BasicHealth;

/**
 * Examines basic health and events. Its findings carry no value: their fields begin with {@code health.}, and whoever may
 * not see class A3 does not see them (row policy of {@code hss.finding}).
 */
@Component
class HealthExamination {

    private final Decisions decisions;

    HealthExamination(Decisions decisions) {
        this.decisions = decisions;
    }

    /** The same by other decisions. */
    HealthExamination by(Decisions others) {
        return new HealthExamination(others);
    }

    void add(List<Examination.Found> found, Subject s) {
        blocks(found, s);
        BasicHealth health = s.background().health();
        if (health != null) {
            put(
                    found,
                    decisions.of(
                            QualityTable.VITALS, VitalFacts.values(s, health, decisions.limits(), decisions.bounds())));
            put(found, decisions.of(QualityTable.VITALS_DATE, VitalFacts.dates(s, health, decisions.bounds())));
            notes(found, health);
        }
        events(found, s);
    }

    private void blocks(List<Examination.Found> found, Subject s) {
        BlockFacts.Stage stage = BlockFacts.stage(s);
        BlockFacts.Sex sex = BlockFacts.sex(s);
        for (BlockFacts.Block block : BlockFacts.Block.values()) {
            if (BlockFacts.asked(s, block)) {
                put(
                        found,
                        decisions.of(
                                QualityTable.BASIC_HEALTH,
                                block,
                                decisions.blockNeed(block, stage, sex),
                                BlockFacts.answered(s, block, decisions.bounds())));
            }
        }
    }

    private void notes(List<Examination.Found> found, BasicHealth health) {
        Map.of(
                        "health.chronic_note",
                                Optional.ofNullable(health.chronic().note()),
                        "health.allergy_note",
                                Optional.ofNullable(health.allergy().note()),
                        "health.surgery_note",
                                Optional.ofNullable(health.surgery().note()),
                        "health.infectious_note",
                                Optional.ofNullable(health.infectious().note()),
                        "health.vaccination_note",
                                Optional.ofNullable(health.vaccination().note()))
                .forEach((field, note) -> {
                    for (Outcome o : decisions.of(QualityTable.FIELD_TEXT, TextFacts.note(note.orElse(null)))) {
                        found.add(new Examination.Found(o, field, null, null));
                    }
                });
    }

    private void events(List<Examination.Found> found, Subject s) {
        List<HealthEvent> events = s.background().events();
        for (int i = 0; i < events.size(); i++) {
            HealthEvent event = events.get(i);
            HealthEvent before = before(events, i);
            put(
                    found,
                    switch (event.kind()) {
                        case MEASUREMENT ->
                            decisions.of(
                                    QualityTable.GROWTH,
                                    GrowthFacts.of(s, event, before, decisions.limits(), decisions.bounds()));
                        case DOSE ->
                            decisions.of(
                                    QualityTable.VACCINATION,
                                    DoseFacts.of(s, event, before, isLast(events, i), decisions.bounds()));
                        case VISIT ->
                            decisions.of(QualityTable.VISIT, VisitFacts.of(s, event, before, decisions.bounds()));
                        case PREGNANCY ->
                            decisions.of(QualityTable.REPRODUCTIVE, ReproductiveFacts.of(s, event, decisions.bounds()));
                    });
        }
    }

    /** The event of the same kind before this one; of doses, the one of the same antigen. */
    private static @Nullable HealthEvent before(List<HealthEvent> events, int at) {
        for (int i = at - 1; i >= 0; i--) {
            if (sameSeries(events.get(i), events.get(at))) {
                return events.get(i);
            }
        }
        return null;
    }

    private static boolean isLast(List<HealthEvent> events, int at) {
        return events.subList(at + 1, events.size()).stream().noneMatch(e -> sameSeries(e, events.get(at)));
    }

    private static boolean sameSeries(HealthEvent a, HealthEvent b) {
        return a.kind() == b.kind()
                && (a.kind() != HealthEvent.Kind.DOSE
                        || String.valueOf(a.text("antigen")).equals(String.valueOf(b.text("antigen"))));
    }

    /** One finding per rule and field, however many events meet the rule. */
    private static void put(List<Examination.Found> found, List<Outcome> outcomes) {
        for (Outcome o : outcomes) {
            if (found.stream()
                    .noneMatch(f ->
                            f.outcome().ruleId().equals(o.ruleId()) && f.field().equals(o.field()))) {
                found.add(new Examination.Found(o, o.field(), null, null));
            }
        }
    }
}
