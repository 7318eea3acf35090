package vn.hososach.matching;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Precision, recall and F1 of a run, by pairs of records, overall and for each kind of error. */
public final class MatchScore {

    private long right;
    private long wrong;
    private long truePairs;
    private final Map<String, long[]> byError = new TreeMap<>();
    private final List<String> mistakes = new ArrayList<>();
    private long linksRight;
    private long linksWrong;
    private long inRegister;
    private long automaticRight;
    private long automaticWrong;
    private long automaticWrongPairs;
    private final Map<String, long[]> byRule = new TreeMap<>();

    private MatchScore() {}

    public static MatchScore of(MatchRun run, AnswerKey key) {
        MatchScore score = new MatchScore();
        Linkage linkage = run.linkage();
        People people = linkage.people;
        AnswerKey.Answer[] answers = new AnswerKey.Answer[people.records];
        Map<String, List<Integer>> persons = new HashMap<>();
        Map<Integer, List<Integer>> found = new HashMap<>();
        for (int i = 0; i < people.records; i++) {
            answers[i] = key.of(people.id(i));
            persons.computeIfAbsent(answers[i].person(), p -> new ArrayList<>()).add(i);
            found.computeIfAbsent(linkage.clusters.of(i), c -> new ArrayList<>())
                    .add(i);
        }
        persons.values().forEach(rows -> score.countTrue(linkage, answers, rows));
        found.values().forEach(rows -> score.countFound(run, answers, rows));
        for (int i = 0; i < people.records; i++) {
            int row = linkage.clusters.registerRowOf(i);
            boolean known = !answers[i].personalId().isEmpty();
            score.inRegister += known ? 1 : 0;
            if (row >= 0) {
                boolean hit = people.id(row).equals(answers[i].personalId());
                score.linksRight += hit ? 1 : 0;
                score.linksWrong += hit ? 0 : 1;
                RoutingTable.Answer answer = run.routing().link(i);
                score.byRule(answer.route() + " link " + answer.rule(), hit);
                score.countAutomatic(answer, hit);
                if (!hit && isAutomatic(answer)) {
                    score.mistakes.add(
                            "AUTO LINK " + answer.rule() + " " + describe(linkage, i, row) + " " + answers[i]);
                }
            }
        }
        return score;
    }

    private void countAutomatic(RoutingTable.Answer answer, boolean hit) {
        if (isAutomatic(answer)) {
            automaticRight += hit ? 1 : 0;
            automaticWrong += hit ? 0 : 1;
        }
    }

    private static boolean isAutomatic(RoutingTable.Answer answer) {
        return answer.route() == Route.AUTOMATIC || answer.route() == Route.AUTOMATIC_SAMPLE;
    }

    private void byRule(String rule, boolean hit) {
        byRule.computeIfAbsent(rule, r -> new long[2])[hit ? 0 : 1]++;
    }

    /** Share of the records of registered people that are linked automatically. */
    public double automaticShare() {
        return (automaticRight + automaticWrong) / (double) Math.max(1, inRegister);
    }

    public double automaticPrecision() {
        return automaticRight / (double) Math.max(1, automaticRight + automaticWrong);
    }

    /** Pairs of records of two people that would be merged without anybody looking. */
    public long automaticWrongPairs() {
        return automaticWrongPairs;
    }

    private void countTrue(Linkage linkage, AnswerKey.Answer[] answers, List<Integer> rows) {
        for (int i = 0; i < rows.size(); i++) {
            for (int j = i + 1; j < rows.size(); j++) {
                int a = rows.get(i);
                int b = rows.get(j);
                boolean hit = linkage.clusters.of(a) == linkage.clusters.of(b);
                truePairs++;
                java.util.TreeSet<String> errors = new java.util.TreeSet<>(answers[a].errors());
                errors.addAll(answers[b].errors());
                if (errors.stream().anyMatch(e -> e.startsWith("ID_"))) {
                    errors.add("*ID");
                }
                for (String error : errors) {
                    long[] counts = byError.computeIfAbsent(error, e -> new long[2]);
                    counts[0] += hit ? 1 : 0;
                    counts[1]++;
                }
                if (!hit) {
                    mistakes.add("MISSED " + describe(linkage, a, b) + " " + errors);
                }
            }
        }
    }

    private void countFound(MatchRun run, AnswerKey.Answer[] answers, List<Integer> rows) {
        Linkage linkage = run.linkage();
        for (int i = 0; i < rows.size(); i++) {
            for (int j = i + 1; j < rows.size(); j++) {
                int a = rows.get(i);
                int b = rows.get(j);
                boolean same = answers[a].person().equals(answers[b].person());
                RoutingTable.Answer answer = run.routing().pair(a, b);
                byRule(answer.route() + " pair " + answer.rule(), same);
                if (same) {
                    right++;
                } else {
                    wrong++;
                    if (isAutomatic(answer)) {
                        automaticWrongPairs++;
                        mistakes.add("AUTO PAIR " + answer);
                    }
                    mistakes.add("WRONG " + describe(linkage, a, b) + " " + answers[a].errors() + answers[b].errors());
                }
            }
        }
    }

    private static String describe(Linkage linkage, int a, int b) {
        int pattern = linkage.comparator.compare(Math.min(a, b), Math.max(a, b));
        StringBuilder out = new StringBuilder(linkage.people.id(a) + " " + linkage.people.id(b));
        double sum = linkage.scored.models.pairs().prior();
        for (MatchField field : MatchField.values()) {
            int level = field.in(pattern);
            if (level != field.missing()) {
                double w = linkage.scored.models.pairs().weight(field, level);
                sum += w;
                out.append(String.format(Locale.ROOT, " %s:%s(%.1f)", field, field.levelName(level), w));
            }
        }
        return out + String.format(Locale.ROOT, " =%.1f veto=%b", sum, Veto.never(pattern));
    }

    public double precision() {
        return right / (double) Math.max(1, right + wrong);
    }

    public double recall() {
        return right / (double) Math.max(1, truePairs);
    }

    public double f1() {
        return 2 * precision() * recall() / (precision() + recall());
    }

    /** Recall of true pairs in which this error occurs; "*ID" for any error of the number. */
    public double recall(String error) {
        long[] counts = byError.getOrDefault(error, new long[] {1, 1});
        return counts[0] / (double) counts[1];
    }

    /** Recall of the errors that are hardest to see through, over the codes of all generators. */
    public String hardest() {
        return "recall with Telex %s, nickname %s, dummy date %s"
                .formatted(recallOf("NAME_TELEX"), recallOf("NAME_NICKNAME"), recallOf("DOB_DUMMY", "BIRTH_DUMMY"));
    }

    private String recallOf(String... codes) {
        long found = 0;
        long all = 0;
        for (String code : codes) {
            long[] counts = byError.getOrDefault(code, new long[2]);
            found += counts[0];
            all += counts[1];
        }
        return all == 0 ? "–" : String.format(Locale.ROOT, "%.3f of %d", found / (double) all, all);
    }

    public List<String> mistakes() {
        return mistakes;
    }

    /** A line of the figures, then one a kind of error. */
    public String text() {
        StringBuilder out = new StringBuilder(String.format(
                Locale.ROOT,
                "F1 %.4f precision %.4f recall %.4f (true %d, wrong %d, missed %d) links right %d wrong %d of %d",
                f1(),
                precision(),
                recall(),
                truePairs,
                wrong,
                truePairs - right,
                linksRight,
                linksWrong,
                inRegister));
        byError.forEach((error, counts) -> {
            if (counts[1] > 0 && counts[0] < counts[1]) {
                out.append(String.format(
                        Locale.ROOT, "%n  %-22s %.3f of %d", error, counts[0] / (double) counts[1], counts[1]));
            }
        });
        out.append(String.format(
                Locale.ROOT,
                "%n  automatic links: share %.4f precision %.6f, wrong automatic pairs %d",
                automaticShare(),
                automaticPrecision(),
                automaticWrongPairs));
        byRule.forEach((rule, counts) ->
                out.append(String.format(Locale.ROOT, "%n  %-32s right %d wrong %d", rule, counts[0], counts[1])));
        return out.toString();
    }
}
