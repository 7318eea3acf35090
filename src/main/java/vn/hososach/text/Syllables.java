package vn.hososach.text;

import java.util.Locale;
import java.util.Set;

/** Whether a word can be a Vietnamese syllable: onset, rhyme and at most one tone. Proof of a right reading of bytes. */
public final class Syllables {

    private static final Set<String> ONSETS =
            Set.of(("b c ch d đ g gh gi h k kh l m n ng ngh nh p ph q qu r s t th tr v x").split(" "));
    private static final Set<String> RHYMES = Set.of(
            ("a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây e ec em en eng eo"
                            + " ep et ê êch êm ên ênh êp êt êu i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu o oa oac"
                            + " oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong"
                            + " oong op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơc ơi ơm ơn ơng ơp ơt u ua uân uâng uât uây uc uê uêch uên"
                            + " uênh ui um un ung uôc uôi uôm uôn uông uôt up ut uơ uơn uy uya uych uyên uyêt uynh uyt uyu uynh ư"
                            + " ưa ưc ưi ưm ưn ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu y yêm yên yêng yêt yêu ynh ych yt ym yn")
                    .replace(" uynh uyt uyu uynh", " uynh uyt uyu")
                    .split(" "));

    private Syllables() {}

    /** Whether the word, in composed Unicode and any case, can be a Vietnamese syllable. */
    public static boolean isSyllable(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        StringBuilder letters = new StringBuilder(lower.length());
        int tones = 0;
        for (int i = 0; i < lower.length(); i++) {
            char c = lower.charAt(i);
            if (!Character.isLetter(c) || c > 'z' && Letters.plain(c) == c) {
                return false;
            }
            tones += Letters.tone(c) == 0 ? 0 : 1;
            letters.append(Letters.toneless(c));
        }
        return tones <= 1 && fits(letters.toString());
    }

    private static boolean fits(String toneless) {
        if (RHYMES.contains(toneless)) {
            return true;
        }
        for (int i = Math.min(3, toneless.length() - 1); i > 0; i--) {
            if (ONSETS.contains(toneless.substring(0, i)) && RHYMES.contains(toneless.substring(i))) {
                return true;
            }
        }
        // gì, gìn: the i belongs to both
        return toneless.startsWith("gi") && (toneless.length() == 2 || RHYMES.contains(toneless.substring(1)));
    }

    /** Whether the word carries a mark or đ. */
    static boolean isMarked(String word) {
        return VietnameseText.hasDiacritics(word);
    }
}
