package vn.hososach.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.hososach.HssTest;

/** Keys computed here are compared with keys computed in the database: both must be the same. */
@HssTest
class NameKeyInSqlTest {

    private static final String LETTERS = "àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ";

    private final JdbcClient jdbc;

    @Autowired
    NameKeyInSqlTest(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    static Stream<String> texts() {
        List<String> texts = List.of(
                LETTERS,
                LETTERS.toUpperCase(java.util.Locale.ROOT),
                "  NGUYỄN\u00A0 Thị\tHoa ",
                "Nguyễn\u200B Văn\uFEFF A\u00AD",
                "Ðức ðạt Dƣơng Vǎn ƢƠNG",
                "Hùng\u0301",
                "Señor Müller",
                "H'Mông Y-Blang (Gấu) 12",
                "Nguyá»…n Quang Ä\u0090á»©c",
                "a\u2003b\u202Fc\u3000d\u0007e\u200Ef",
                "\u0301 a \u0323b",
                "");
        return Stream.concat(texts.stream(), texts.stream().map(t -> Normalizer.normalize(t, Normalizer.Form.NFD)));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void the_database_and_the_program_make_the_same_key(String text) {
        String inDatabase = jdbc.sql("select hss.name_key(:text)")
                .param("text", text)
                .query(String.class)
                .single();
        assertThat(VietnameseText.nameKey(text)).isEqualTo(inDatabase);
    }
}
