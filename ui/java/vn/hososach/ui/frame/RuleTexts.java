package vn.hososach.ui.frame;

import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.function.Function;

/** What the rules of the review say, from {@code ui/i18n/rules_vi.properties}. */
public final class RuleTexts {

    private static volatile Function<String, Optional<String>> changed = key -> Optional.empty();

    private RuleTexts() {}

    /** The sentence of this rule (C17, D01, ...), or its id where nobody has written one. */
    public static String title(String ruleId) {
        return text("rule." + ruleId, ruleId);
    }

    /** The ids of all rules that have a sentence, in order. */
    public static List<String> ids() {
        return ResourceBundle.getBundle("i18n.rules", Locale.forLanguageTag("vi")).keySet().stream()
                .filter(key -> key.startsWith("rule."))
                .map(key -> key.substring("rule.".length()))
                .sorted()
                .toList();
    }

    /** The sentence under a message key of a finding, as Sở Y tế has it in force. */
    public static String message(String messageKey) {
        return changed.apply(messageKey).orElseGet(() -> text(messageKey, messageKey));
    }

    /** What a rule rests on; empty where nobody has written it. */
    public static String clause(String ruleId) {
        return text("clause." + ruleId, "");
    }

    /** Sentences put in the place of those of the file; set once at the start. */
    static void changedBy(Function<String, Optional<String>> sentences) {
        changed = sentences;
    }

    private static String text(String key, String otherwise) {
        try {
            ResourceBundle texts = ResourceBundle.getBundle("i18n.rules", Locale.forLanguageTag("vi"));
            return texts.containsKey(key) ? texts.getString(key) : otherwise;
        } catch (MissingResourceException e) {
            return otherwise;
        }
    }
}
