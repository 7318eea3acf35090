package vn.hososach.matching;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import vn.hososach.matching.HardPeople.Person;

/** How names come to be written wrongly; several things can happen to one name. */
final class HardNames {

    private static final Map<Character, Character> TELEX =
            Map.of('\u0301', 's', '\u0300', 'f', '\u0309', 'r', '\u0303', 'x', '\u0323', 'j');
    private static final String[] PETS = {"Bống", "Tôm", "Sóc", "Gấu", "Ken", "Na", "Bin"};

    private final Random random;

    HardNames(Random random) {
        this.random = random;
    }

    private boolean chance(double share) {
        return random.nextDouble() < share;
    }

    String written(Person p, double faults, Set<String> errors) {
        String name = p.name();
        boolean child = p.birth().getYear() > 2018;
        if (child && !p.mother().isEmpty() && chance(0.03 * faults)) {
            errors.add("NAME_PLACEHOLDER");
            return (chance(0.5) ? "CB " : "Con bà ") + p.mother();
        }
        if (child && chance(0.01 * faults)) {
            errors.add("NAME_NICKNAME");
            return name.split(" ")[0] + (chance(0.5) ? " Bé " : " Cu ") + PETS[random.nextInt(PETS.length)];
        }
        if (chance(0.015 * faults)) {
            errors.add("NAME_TYPING");
            name = one(name, this::typing);
        }
        if (chance(0.01 * faults)) {
            errors.add("NAME_MIDDLE_DROPPED");
            name = name.replaceFirst(" Thị ", " ").replaceFirst("^(\\S+) \\S+ (\\S+ \\S+)$", "$1 $2");
        }
        if (chance(0.006 * faults)) {
            errors.add("NAME_NICKNAME");
            name = name
                    + (chance(0.5)
                            ? " (" + PETS[random.nextInt(PETS.length)] + ")"
                            : " tức " + PETS[random.nextInt(PETS.length)]);
        }
        if (chance(0.02 * faults)) {
            errors.add("NAME_TONE_LOST");
            name = one(name, this::unmarked);
        }
        return form(keyboard(name, faults, errors), faults, errors);
    }

    private String keyboard(String name, double faults, Set<String> errors) {
        if (chance(0.08 * faults)) {
            errors.add("NAME_NO_MARKS");
            return unmarked(name);
        }
        if (chance(0.015 * faults)) {
            errors.add("NAME_TELEX");
            return chance(0.5) ? one(name, this::telex) : every(name, this::telex);
        }
        if (chance(0.003 * faults)) {
            errors.add("NAME_MISREAD");
            return new String(name.getBytes(StandardCharsets.UTF_8), Charset.forName("windows-1252"));
        }
        return name;
    }

    private String form(String name, double faults, Set<String> errors) {
        if (errors.contains("NAME_MISREAD")) {
            return name;
        }
        String out = chance(0.25) ? name.toUpperCase(Locale.ROOT) : chance(0.05) ? name.toLowerCase(Locale.ROOT) : name;
        if (chance(0.03 * faults)) {
            out = Normalizer.normalize(out, Normalizer.Form.NFD);
        }
        if (chance(0.01 * faults)) {
            errors.add("NAME_GLUED");
            out = out.replaceFirst(" ", "");
        }
        return chance(0.03) ? out.replaceFirst(" ", "  ") + " " : out;
    }

    private String one(String name, java.util.function.UnaryOperator<String> change) {
        String[] s = name.split(" ");
        int at = random.nextInt(s.length);
        s[at] = change.apply(s[at]);
        return String.join(" ", s);
    }

    private static String every(String name, java.util.function.UnaryOperator<String> change) {
        return String.join(
                " ", java.util.Arrays.stream(name.split(" ")).map(change).toList());
    }

    String unmarked(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{Mn}", "")
                .replace('đ', 'd')
                .replace('Đ', 'D');
    }

    private String typing(String s) {
        if (s.length() < 2) {
            return s + s;
        }
        int at = 1 + random.nextInt(s.length() - 1);
        String letters = "aoeunhgtikmpcl";
        return switch (random.nextInt(4)) {
            case 0 -> s.substring(0, at) + s.substring(at + 1);
            case 1 -> s.substring(0, at) + s.charAt(at) + s.substring(at);
            case 2 -> s.substring(0, at) + letters.charAt(random.nextInt(letters.length())) + s.substring(at + 1);
            default ->
                at + 1 < s.length()
                        ? s.substring(0, at) + s.charAt(at + 1) + s.charAt(at) + s.substring(at + 2)
                        : s + "h";
        };
    }

    /** Tone keys right behind their vowel or at the end of the syllable, ươ as uow or uwow. */
    private String telex(String syllable) {
        boolean atEnd = chance(0.6);
        StringBuilder out = new StringBuilder();
        StringBuilder tone = new StringBuilder();
        for (char c : Normalizer.normalize(syllable, Normalizer.Form.NFD).toCharArray()) {
            if (TELEX.containsKey(c)) {
                (atEnd ? tone : out).append(TELEX.get(c));
            } else if (c == '\u0302') {
                out.append(Character.toLowerCase(out.charAt(out.length() - 1)));
            } else if (c == '\u0306' || c == '\u031B') {
                out.append('w');
            } else {
                out.append(c == 'đ' ? "dd" : c == 'Đ' ? "Dd" : String.valueOf(c));
            }
        }
        String typed = out.append(tone).toString();
        return chance(0.5) ? typed.replace("uwow", "uow") : typed;
    }
}
