package vn.hososach.refusal;

import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

/** Turns a refusal into the sentence an official reads. Parameters stand in the text as {@code {name}}. */
public final class RefusalText {

    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("i18n.messages", Locale.forLanguageTag("vi"));

    private RefusalText() {}

    /** The sentence of this refusal; the bare code when nobody has written one, which a test forbids. */
    public static String of(Refusal refusal) {
        return text("refusal." + refusal.code(), refusal.params());
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
