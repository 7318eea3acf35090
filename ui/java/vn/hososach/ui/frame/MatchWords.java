package vn.hososach.ui.frame;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.function.Predicate;
import vn.hososach.matching.Explanation;
import vn.hososach.matching.Explanation.Step;
import vn.hososach.matching.MatchField;

/** What the matcher compares and finds, in words ({@code ui/i18n/match_vi.properties}). */
public final class MatchWords {

    /** A field that adds or takes so many bits is worth telling. */
    private static final double TELLING = 1;

    private MatchWords() {}

    /** Name of a compared field. */
    public static String field(MatchField field) {
        return text("match." + field);
    }

    /** What was found in a field. */
    public static String level(MatchField field, int level) {
        return text("match." + field + "." + level);
    }

    /** Name of a model's state. */
    public static String state(String state) {
        return text("match.state." + state);
    }

    /** Bits with their sign. */
    public static String bits(double bits) {
        return String.format(Locale.forLanguageTag("vi"), "%+.1f", bits).replace('-', '−');
    }

    /** How likely it is one person, in per cent; never certain. */
    public static String likelihood(double score) {
        double share = 1 / (1 + Math.pow(2, -score));
        if (share > 0.999) {
            return "trên 99,9 %";
        }
        return share < 0.01 ? "dưới 1 %" : Formats.percent(Math.round(1000 * share), 1000);
    }

    /** What speaks for and against one person, in a sentence. */
    public static String reasons(Explanation why) {
        String alike = fields(why, step -> step.bits() >= TELLING);
        String unlike = fields(why, step -> step.bits() <= -TELLING);
        if (alike.isEmpty()) {
            return unlike.isEmpty() ? "" : "Khác: " + unlike;
        }
        return "Giống: " + alike + (unlike.isEmpty() ? "" : ". Khác: " + unlike);
    }

    private static String fields(Explanation why, Predicate<Step> telling) {
        List<String> fields = why.steps().stream()
                .filter(telling)
                .map(step ->
                        field(step.field()).toLowerCase(Locale.ROOT) + " (" + level(step.field(), step.level()) + ")")
                .toList();
        return String.join(", ", fields);
    }

    private static String text(String key) {
        return ResourceBundle.getBundle("i18n.match", Locale.forLanguageTag("vi"))
                .getString(key);
    }
}
