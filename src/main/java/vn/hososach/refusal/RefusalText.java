package vn.hososach.refusal;

import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

/** Turns a refusal into the sentence an official reads. Parameters stand in the text as {@code {name}}. */
public final class RefusalText {

    private static final ResourceBundle RULES = ResourceBundle.getBundle("i18n.rules", Locale.forLanguageTag("vi"));
    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("i18n.messages", Locale.forLanguageTag("vi"));

    private RefusalText() {}

    /** The sentence of this refusal; the bare code when nobody has written one, which a test forbids. */
    public static String of(Refusal refusal) {
        return text("refusal." + refusal.code(), refusal.params());
    }

    /** The sentence of a quality rule under its message key, for example {@code rule.C17.SWAP}; the key when unknown. */
    public static String rule(String messageKey) {
        return RULES.containsKey(messageKey) ? RULES.getString(messageKey) : messageKey;
    }

    /** The sentence of a rule by its id, for example C17. */
    public static String ruleTitle(String ruleId) {
        return rule("rule." + ruleId);
    }

    /** The text under this key with its parameters filled in. */
    public static String text(String key, Map<String, ?> params) {
        String text = TEXTS.containsKey(key) ? TEXTS.getString(key) : key;
        for (Map.Entry<String, ?> param : params.entrySet()) {
            text = text.replace("{" + param.getKey() + "}", String.valueOf(param.getValue()));
        }
        return text;
    }
}
