package vn.hososach.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LegacyCharsetTest {

    @ParameterizedTest
    @CsvFileSource(resources = "/text/legacy_charset.cases.csv", numLinesToSkip = 1)
    void text_in_an_old_encoding_becomes_unicode(LegacyCharset charset, String written, String meant) {
        assertThat(charset.decode(written)).isEqualTo(meant);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/text/legacy_charset.cases.csv", numLinesToSkip = 1)
    void a_few_words_tell_the_encoding(LegacyCharset charset, String written, String meant) {
        CharsetEvidence evidence = new CharsetEvidence();
        for (int i = 0; i < 5; i++) {
            evidence.add(written);
        }
        assertThat(evidence.verdict()).contains(charset);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Nguyễn Văn Đức",
                "Số 12, ngõ 3, Phường Ba Đình",
                "NGUYEN VAN DUC",
                "Lò Thị Ổn",
                "a.b'c",
                "001184012347"
            })
    void unicode_and_plain_text_are_left_alone(String text) {
        CharsetEvidence evidence = new CharsetEvidence();
        for (int i = 0; i < 5; i++) {
            evidence.add(text);
        }
        assertThat(evidence.verdict()).isEmpty();
    }

    @Test
    void a_few_broken_names_among_good_ones_decide_nothing() {
        CharsetEvidence evidence = new CharsetEvidence();
        for (int i = 0; i < 30; i++) {
            evidence.add("Nguyễn Thị Hương");
        }
        evidence.add("NguyÔn V¨n §øc");
        assertThat(evidence.verdict()).isEmpty();
    }

    @Test
    void windows_1258_is_read_with_its_marks_behind_the_letters() {
        String name = "Trần Thị Thuỳ Dương";
        byte[] bytes = tones(name).getBytes(Charset.forName("windows-1258"));
        String western = new String(bytes, Charset.forName("windows-1252"));
        assertThat(LegacyCharset.CP1258.decode(western)).isEqualTo(name);
    }

    @Test
    void misread_utf8_comes_back_even_where_windows_1252_has_holes() {
        String name = "ĐẶNG THỊ ÁNH HỒNG";
        String misread = holes(name.getBytes(StandardCharsets.UTF_8));
        assertThat(LegacyCharset.MISREAD_UTF8.decode(misread)).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({
        "nguyễn, true",
        "quỳnh, true",
        "gì, true",
        "giếng, true",
        "khuỷu, true",
        "xyz, false",
        "nguyÔn, false",
        "smith, false",
        "ngữn, true",
        "hưởng, true",
        "tuyết, true",
        "q, false"
    })
    void syllables_are_known_by_their_build(String word, boolean syllable) {
        assertThat(Syllables.isSyllable(word)).isEqualTo(syllable);
    }

    /** Composed letters of quality, tones apart: the form Windows-1258 can hold. */
    private static String tones(String text) {
        StringBuilder out = new StringBuilder();
        for (char c : text.toCharArray()) {
            String apart = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD);
            char tone = apart.charAt(apart.length() - 1);
            boolean toned = apart.length() > 1 && "\u0300\u0301\u0303\u0309\u0323".indexOf(tone) >= 0;
            String letter = toned ? apart.replace(String.valueOf(tone), "") : apart;
            out.append(Normalizer.normalize(letter, Normalizer.Form.NFC)).append(toned ? String.valueOf(tone) : "");
        }
        return out.toString();
    }

    private static String holes(byte[] bytes) {
        StringBuilder out = new StringBuilder();
        for (byte b : bytes) {
            String c = new String(new byte[] {b}, Charset.forName("windows-1252"));
            out.append(c.equals("\uFFFD") ? String.valueOf((char) (b & 0xFF)) : c);
        }
        return out.toString();
    }
}
