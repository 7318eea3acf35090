package vn.hososach.matching.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.hososach.text.KeyRemnants;
import vn.hososach.text.Misread;
import vn.hososach.text.VietnameseText;

/**
 * A name taken apart for comparing (linkage design §4.1): syllables in lower case with misread bytes and keyboard keys
 * undone, pet names in brackets dropped. A newborn's placeholder (con bà X) has no syllables of its own and names the
 * mother; of a pet name (Trần Bé Tôm) only the family name counts.
 *
 * @param syllables lower case, composed, family name first
 * @param givenKnown false for a pet name in place of the given name
 * @param mother name of the mother told by a placeholder, else empty
 */
public record NameForm(List<String> syllables, boolean givenKnown, String mother) {

    private static final NameForm NONE = new NameForm(List.of(), false, "");

    private static final Pattern BRACKETS = Pattern.compile("[(\\[{][^)\\]}]*[)\\]}]?");
    private static final Pattern ALIAS = Pattern.compile("\\s(-|/|tức|tên gọi|tên khác|gọi là|còn gọi)\\s.*$");
    private static final Pattern PLACEHOLDER = Pattern.compile(
            "^((be|tre|so sinh|ss|trai|gai|chau)\\s)*((con|cb)\\s(cua\\s)?(ba|chi|me|san phu|sp)|cb|con cua|be"
                    + " cua|con)\\s(.+\\s.+)$");
    private static final Set<String> PET_WORDS = Set.of("bé", "cu", "cún", "tèo", "tí");

    public NameForm {
        syllables = List.copyOf(syllables);
    }

    /** Words whose meaning depends on what stands around them, or that stand for no syllable. */
    private static final Pattern SPECIAL = Pattern.compile(
            ".*con|.*cb|be|cu|cun|teo|ti|goi|tuc|.*[ãì]", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** Whether a word of a name is a syllable by itself, whatever stands around it. */
    static boolean isPlain(String word) {
        boolean letters = !word.isEmpty()
                && word.length() < 9
                && VietnameseText.clean(word).equals(word);
        for (int i = 0; letters && i < word.length(); i++) {
            char plain = Marks.plain(word.charAt(i));
            letters = plain >= 'a' && plain <= 'z';
        }
        return letters
                && !SPECIAL.matcher(word).matches()
                && !SPECIAL.matcher(Marks.fold(word)).matches();
    }

    /** Reads a name as it stands in a file. */
    public static NameForm of(String raw) {
        if (raw.isBlank()) {
            return NONE;
        }
        String text = VietnameseText.clean(Misread.repair(raw)).toLowerCase(Locale.ROOT);
        if (text.indexOf('(') >= 0 || text.indexOf('[') >= 0 || text.indexOf('{') >= 0) {
            text = BRACKETS.matcher(text).replaceAll(" ").strip();
        }
        if (text.indexOf('-') >= 0 || text.indexOf('/') >= 0 || text.contains("gọi") || text.contains(" tức ")) {
            text = ALIAS.matcher(text).replaceFirst("");
        }
        String fold = Marks.fold(text);
        if (fold.contains("con ") || fold.contains("cb ") || fold.startsWith("be ")) {
            Matcher placeholder = PLACEHOLDER.matcher(fold);
            if (placeholder.matches() && fold.length() == text.length()) {
                return new NameForm(List.of(), false, text.substring(placeholder.start(7)));
            }
        }
        return taken(syllables(text));
    }

    private static NameForm taken(List<String> syllables) {
        if (syllables.isEmpty()) {
            return NONE;
        }
        if (syllables.size() == 3 && PET_WORDS.contains(syllables.get(1))) {
            return new NameForm(List.of(syllables.get(0)), false, "");
        }
        if (PET_WORDS.contains(syllables.get(0))) {
            return NONE;
        }
        return new NameForm(syllables, true, "");
    }

    private static List<String> syllables(String text) {
        List<String> syllables = new ArrayList<>(4);
        int start = -1;
        for (int i = 0; i <= text.length(); i++) {
            boolean inside = i < text.length() && isLetter(text.charAt(i));
            if (inside && start < 0) {
                start = i;
            } else if (!inside && start >= 0) {
                String syllable = KeyRemnants.undo(text.substring(start, i));
                if (!isNumber(syllable)) {
                    syllables.add(syllable);
                }
                start = -1;
            }
        }
        return syllables;
    }

    private static boolean isLetter(char c) {
        return Character.isLetterOrDigit(c) || c >= '\u0300' && c <= '\u0323';
    }

    private static boolean isNumber(String text) {
        return text.chars().allMatch(Character::isDigit);
    }
}
