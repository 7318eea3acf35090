package vn.hososach.review.internal;

import vn.hososach.records.BasicHealth;

/** Facts of the blocks of basic health (record-spec §3.4, rules D14 to D26): for whom they count, and whether they are filled. */
final class BlockFacts {

    /** Source: the list BH1 to BH10, pupils' and patients' care. */
    enum Block {
        BODY,
        BLOOD_PRESSURE,
        CHRONIC,
        ALLERGY,
        SURGERY,
        INFECTIOUS,
        VACCINATION,
        REPRODUCTIVE,
        NUTRITION,
        BLOOD_GROUP,
        CHECK_UP,
        SCHOOL,
        DISEASE_CARE
    }

    /** Source: the birth date of the register, else of the record. */
    enum Stage {
        UNDER_5,
        AGE_5,
        FROM_6_TO_14,
        FROM_15_TO_17,
        FROM_18_TO_49,
        FROM_50_TO_59,
        FROM_60,
        UNKNOWN
    }

    /** Source: the record's sex. */
    enum Sex {
        FEMALE,
        MALE,
        OTHER
    }

    /** Source: the decision {@code health-applicability}. */
    enum Need {
        REQUIRED,
        NOT_APPLICABLE
    }

    private static final int[] STAGES = {5, 6, 15, 18, 50, 60, 200};

    private BlockFacts() {}

    static Stage stage(Subject s) {
        int age = Ages.years(s);
        for (int i = 0; age >= 0 && i < STAGES.length; i++) {
            if (age < STAGES[i]) {
                return Stage.values()[i];
            }
        }
        return Stage.UNKNOWN;
    }

    static Sex sex(Subject s) {
        return "2".equals(s.record().sex()) ? Sex.FEMALE : "1".equals(s.record().sex()) ? Sex.MALE : Sex.OTHER;
    }

    /** Whether anything can be said of this block: it is filled in a form, or fed by events. */
    static boolean asked(Subject s, Block block) {
        return switch (block) {
            case CHECK_UP -> !s.background().events().isEmpty();
            case SCHOOL -> s.background().extra().containsKey("la_hoc_sinh");
            case DISEASE_CARE ->
                s.background().health() != null
                        && s.background().health().chronic().state() == BasicHealth.State.PRESENT
                        && !s.background().events().isEmpty();
            default -> s.background().health() != null;
        };
    }

    static PairFacts.Seen answered(Subject s, Block block, Bounds bounds) {
        BasicHealth h = s.background().health() == null
                ? BasicHealth.EMPTY
                : s.background().health();
        return PairFacts.seen(
                switch (block) {
                    case BODY -> h.heightCm() != null && h.weightKg() != null;
                    case BLOOD_PRESSURE -> h.systolic() != null && h.diastolic() != null;
                    case CHRONIC -> told(h.chronic().state());
                    case ALLERGY -> told(h.allergy().state());
                    case SURGERY -> told(h.surgery().state());
                    case INFECTIOUS -> told(h.infectious().state());
                    case VACCINATION -> told(h.vaccination().state());
                    case REPRODUCTIVE -> told(h.reproductive());
                    case NUTRITION -> told(h.nutrition());
                    case BLOOD_GROUP -> h.bloodGroupAbo() != null;
                    case CHECK_UP, DISEASE_CARE -> visited(s, bounds);
                    case SCHOOL ->
                        s.background().extra().containsKey("truong")
                                && s.background().extra().containsKey("lop")
                                && visited(s, bounds);
                });
    }

    private static boolean told(BasicHealth.State state) {
        return state != BasicHealth.State.NOT_ASKED;
    }

    private static boolean visited(Subject s, Bounds bounds) {
        return s.background().events().stream()
                .anyMatch(e -> e.kind() == HealthEvent.Kind.VISIT
                        && e.on() != null
                        && !e.on().isBefore(s.today().minusMonths(bounds.whole(Bound.CHECK_UP_MONTHS))));
    }
}
