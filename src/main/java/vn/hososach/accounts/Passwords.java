package vn.hososach.accounts;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Set;
import vn.hososach.refusal.Refusal;

/** What a password must be: long rather than colourful (NIST SP 800-63B), and none of the first guesses. */
final class Passwords {

    private static final int SHORTEST = 10;
    private static final int LONGEST = 128;
    /** Without the letters and digits that are mistaken for each other when read from paper. */
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final Set<String> FIRST_GUESSES = Set.of(
            "1234567890",
            "0123456789",
            "12345678910",
            "matkhau123",
            "matkhau1234",
            "password123",
            "password1234",
            "qwertyuiop",
            "abcd123456",
            "hososach123",
            "hososach2026",
            "tramyte123",
            "tramyte2026",
            "hanoi123456");

    private static final SecureRandom RANDOM = new SecureRandom();

    private Passwords() {}

    /** Refuses what is too short or easily guessed; {@code username} may not stand in it. */
    static void check(String username, String password) {
        String low = password.toLowerCase(Locale.ROOT);
        if (password.length() < SHORTEST || password.length() > LONGEST) {
            throw new Refusal("password-too-short");
        }
        boolean monotonous = password.chars().distinct().count() < 5;
        if (monotonous || low.contains(username) || FIRST_GUESSES.contains(low)) {
            throw new Refusal("password-too-simple");
        }
    }

    /** A password to be used once, in groups one can read out on the telephone: 59 bits. */
    static String once() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 12; i++) {
            text.append(i > 0 && i % 4 == 0 ? "-" : "").append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return text.toString();
    }
}
