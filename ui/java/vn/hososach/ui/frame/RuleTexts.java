package vn.hososach.ui.frame;

import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/** What the rules of the review say, from {@code ui/i18n/rules_vi.properties}. */
public final class RuleTexts {

    private RuleTexts() {}

    /** The sentence of this rule (C17, D01, ...), or its id where nobody has written one. */
    public static String title(String ruleId) {
        return text("rule." + ruleId, ruleId);
    }

    /** The sentence under a message key of a finding. */
    public static String message(String messageKey) {
        return text(messageKey, messageKey);
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
