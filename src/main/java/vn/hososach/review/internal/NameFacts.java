package vn.hososach.review.internal;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.hososach.text.GarbledText;
import vn.hososach.text.Syllables;
import vn.hososach.text.VietnameseText;

/** Facts of the name (rules C16, C20, K01 to K07). The register's spelling is the standard. */
final class NameFacts {

    /** Source: the record's name alone. */
    enum State {
        OK,
        MISSING,
        /** Text of another encoding, or with keys of Telex left in it. */
        ENCODING,
        /** «CB Nguyễn Thị Hà», «con bà Hà», «bé trai»: no name of the person. */
        PLACEHOLDER,
        SYMBOLS,
        ONE_WORD
    }

    /** Source: the record's name; unclean is decomposed Unicode, hidden characters or superfluous blanks. */
    enum Form {
        CLEAN,
        UNCLEAN,
        NOT_CHECKED
    }

    /** Source: the record's name; standard is one capital at the head of each syllable. */
    enum Case {
        STANDARD,
        NOT_STANDARD,
        NOT_CHECKED
    }

    /** Source: the record's name against the register's, both folded to NFC, one case and single blanks. */
    enum VsRegister {
        SAME,
        /** Only the place of the tone mark differs (hoà, hòa). */
        TONE_PLACE,
        /** Only i and y differ, where both are written for one sound (Quý, Quí); Vi and Vy are two names. */
        IY,
        /** The record has no mark at all, the register has. */
        NO_MARKS,
        /** The same letters with other marks: Hùng and Hưng are two people until somebody says otherwise. */
        OTHER_MARKS,
        DIFFERENT,
        NO_REGISTER,
        NOT_CHECKED
    }

    /** Source: middle name against the record's sex. */
    enum Hint {
        NONE,
        OTHER_SEX,
        NOT_CHECKED
    }

    private static final String TRAIL = "[\u0080-\u00BF€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]";
    private static final Pattern MOJIBAKE = Pattern.compile("á[º»]" + TRAIL + "?|[ÃÄÅÆ]" + TRAIL + "|\uFFFD");
    private static final Pattern PLACEHOLDER = Pattern.compile(
            "(cb|con bà|con ông|con chị|con mẹ|con của|con ba|con ong|con chi|con me|con cua|em bé|em be|bé|be trai|be"
                    + " gái|be gai|cháu|trẻ sơ sinh|tre so sinh)( .*)?");
    /** Digits and signs are a fault of their own (K03), whatever typed them. */
    private static final Pattern SIGNS = Pattern.compile("[0-9^+~`?*&(]");
    /** Initials after which i and y with a tone mark are one sound. */
    private static final Set<String> ONE_SOUND = Set.of("l", "m", "k", "qu", "s", "v", "t", "h");

    private static final Pattern TONED_I = Pattern.compile("([a-zđ]*)i(\\p{M})");
    private static final Pattern ALLOWED = Pattern.compile("[\\p{L}\\p{M} '\\-]+");

    private NameFacts() {}

    static Enum<?>[] of(Subject s) {
        String name = s.record().fullName();
        if (name == null || VietnameseText.clean(name).isEmpty()) {
            return new Enum<?>[] {
                State.MISSING, Form.NOT_CHECKED, Case.NOT_CHECKED, VsRegister.NOT_CHECKED, Hint.NOT_CHECKED
            };
        }
        String clean = VietnameseText.clean(name);
        String registered = s.register() == null ? null : s.register().fullName();
        VsRegister vsRegister = vsRegister(clean, registered);
        State state = vsRegister == VsRegister.SAME ? state(name, clean, false) : state(name, clean, true);
        boolean readable = state != State.ENCODING;
        return new Enum<?>[] {
            state,
            readable ? form(name, clean) : Form.NOT_CHECKED,
            readable ? letterCase(clean) : Case.NOT_CHECKED,
            vsRegister,
            hint(clean, s.record().sex())
        };
    }

    private static State state(String name, String clean, boolean doubted) {
        if (MOJIBAKE.matcher(name).find()) {
            return State.ENCODING;
        }
        if (PLACEHOLDER.matcher(clean.toLowerCase(Locale.ROOT)).matches()) {
            return State.PLACEHOLDER;
        }
        if (doubted && meant(name).isPresent() && !SIGNS.matcher(clean).find()) {
            return State.ENCODING;
        }
        if (!ALLOWED.matcher(clean).matches()) {
            return State.SYMBOLS;
        }
        return clean.indexOf(' ') < 0 ? State.ONE_WORD : State.OK;
    }

    /** What a name was meant to be whose encoding was lost or that still has the keys in it. */
    static Optional<String> meant(String name) {
        return GarbledText.meant(name).map(VietnameseText::clean).filter(NameFacts::isVietnamese);
    }

    private static boolean isVietnamese(String name) {
        for (String word : name.split(" ")) {
            if (!Syllables.isSyllable(word)) {
                return false;
            }
        }
        return true;
    }

    private static Form form(String name, String clean) {
        return name.equals(clean) ? Form.CLEAN : Form.UNCLEAN;
    }

    private static Case letterCase(String clean) {
        return clean.equals(VietnameseText.standardName(clean)) ? Case.STANDARD : Case.NOT_STANDARD;
    }

    static VsRegister vsRegister(String clean, @Nullable String register) {
        if (register == null) {
            return VsRegister.NO_REGISTER;
        }
        String other = VietnameseText.clean(register);
        if (clean.toLowerCase(Locale.ROOT).equals(other.toLowerCase(Locale.ROOT))) {
            return VsRegister.SAME;
        }
        if (!VietnameseText.nameKey(clean).equals(VietnameseText.nameKey(other))) {
            return oneSound(clean).equals(oneSound(other)) ? VsRegister.IY : VsRegister.DIFFERENT;
        }
        if (VietnameseText.nameExact(clean).equals(VietnameseText.nameExact(other))) {
            return VsRegister.TONE_PLACE;
        }
        return VietnameseText.hasDiacritics(clean) ? VsRegister.OTHER_MARKS : VsRegister.NO_MARKS;
    }

    /** The name in lower case with y for i in the syllables in which both are one sound; tones stand behind the syllables. */
    private static String oneSound(String name) {
        StringBuilder text = new StringBuilder();
        for (String syllable : VietnameseText.nameExact(name).split(" ")) {
            Matcher variant = TONED_I.matcher(syllable);
            boolean written = variant.matches() && ONE_SOUND.contains(variant.group(1));
            text.append(written ? variant.group(1) + 'y' + variant.group(2) : syllable)
                    .append(' ');
        }
        return text.toString();
    }

    private static Hint hint(String name, @Nullable String sex) {
        String middle = " " + VietnameseText.nameKey(name) + " ";
        boolean other = "1".equals(sex) && middle.contains(" thi ") && !middle.endsWith(" thi ")
                || "2".equals(sex) && middle.contains(" van ") && !middle.endsWith(" van ");
        return other ? Hint.OTHER_SEX : Hint.NONE;
    }
}
