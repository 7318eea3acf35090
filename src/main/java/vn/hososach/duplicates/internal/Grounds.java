package vn.hososach.duplicates.internal;

import java.util.List;
import java.util.stream.Collectors;

/** Why records were brought together, in words: numbered rules of the tables, likeness, or somebody's suspicion. */
final class Grounds {

    private Grounds() {}

    static String of(List<String> rules) {
        return rules.stream()
                .map(rule -> switch (rule) {
                    case CandidatePair.MATCHED -> "nhiều thông tin giống nhau";
                    case "HAND" -> "cán bộ báo nghi trùng";
                    default -> "quy tắc " + rule;
                })
                .collect(Collectors.joining(", "));
    }
}
