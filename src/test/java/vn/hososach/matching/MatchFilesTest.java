package vn.hososach.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hososach.refusal.Refusal;

class MatchFilesTest {

    private static final String PEOPLE =
            """
            ma_hssk,ho_ten,ngay_sinh,gioi_tinh,so_giay_to,dia_chi
            A1,Nguyễn Thị Hường,05/03/1990,Nữ,001190036811,"Số 5, Xã Bát Tràng, Hà Nội"
            A2,NGUYỄN THỊ HƯỜNG,05/03/1990,Nữ,001190036811,"Số 5, Xã Bát Tràng, Hà Nội"
            B1,Trần Văn Đức,17/11/1985,Nam,001085036812,"Thôn 2, Xã Bát Tràng, Hà Nội"
            B2,Trần Văn Đức,17/11/1985,Nam,001085036812,"Thôn 2, Xã Bát Tràng, Hà Nội"
            C1,Lê Bảo Ngọc,01/09/2001,Nữ,001301036813,"Thôn 3, Xã Bát Tràng, Hà Nội"
            """;

    @TempDir
    Path folder;

    private List<String> pairs(byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve("people.csv"), bytes);
        Path out = folder.resolve("pairs.csv");
        MatchRun.of(file, null).writePairs(out);
        return Files.readAllLines(out).stream()
                .skip(1)
                .map(line -> line.substring(0, 5))
                .sorted()
                .toList();
    }

    private List<String> pairs(String text) throws IOException {
        return pairs(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void every_delimiter_and_line_end_is_read() throws IOException {
        for (String delimiter : List.of(";", "\t", "|")) {
            String other = PEOPLE.replaceAll(",(?=\\S)", "\\" + delimiter).replace("\n", "\r\n");
            assertThat(pairs(other)).as(delimiter).containsExactly("A1,A2", "B1,B2");
        }
    }

    @Test
    void every_encoding_of_the_import_is_read() throws IOException {
        String windows = java.text.Normalizer.normalize(PEOPLE, java.text.Normalizer.Form.NFC)
                .replace("ườ", "ươ\u0300")
                .replace("ƯỜ", "ƯƠ\u0300")
                .replace("ễ", "ê\u0303")
                .replace("Ễ", "Ê\u0303")
                .replace("ị", "i\u0323")
                .replace("Ị", "I\u0323")
                .replace("ầ", "â\u0300")
                .replace("ứ", "ư\u0301")
                .replace("ố", "ô\u0301")
                .replace("ữ", "ư\u0303")
                .replace("ộ", "ô\u0323")
                .replace("ả", "a\u0309")
                .replace("ọ", "o\u0323")
                .replace("à", "a\u0300");
        assertThat(pairs(PEOPLE.getBytes(StandardCharsets.UTF_16))).containsExactly("A1,A2", "B1,B2");
        assertThat(pairs("\uFEFF" + PEOPLE)).containsExactly("A1,A2", "B1,B2");
        assertThat(pairs(windows.getBytes(Charset.forName("windows-1258")))).containsExactly("A1,A2", "B1,B2");
    }

    @Test
    void a_header_is_found_below_a_title_and_by_the_captions_of_officials() throws IOException {
        String captions = PEOPLE.substring(PEOPLE.indexOf('\n') + 1);
        String titled = "DANH SÁCH HỒ SƠ,,,,,\nTháng 11 năm 2026\n\n"
                + "Mã hồ sơ sức khỏe,Họ và tên,\"Ngày, tháng, năm sinh\",Phái,Số CCCD,Nơi ở hiện tại\n" + captions;
        assertThat(pairs(titled)).containsExactly("A1,A2", "B1,B2");
    }

    @Test
    void quotes_hold_line_ends_separators_and_doubled_quotes() throws IOException {
        String text = PEOPLE.replace("\"Số 5, Xã", "\"Số 5 \"\"nhà trọ\"\",\nngõ 3, Xã")
                .replace("Trần Văn Đức,17", "\"Trần Văn Đức\",17");
        assertThat(pairs(text)).containsExactly("A1,A2", "B1,B2");
    }

    @Test
    void blocks_of_lines_are_cut_where_no_line_is() throws IOException {
        StringBuilder text = new StringBuilder(PEOPLE);
        for (int i = 0; i < 30_000; i++) {
            text.append("Z%05d,Đỗ Văn Số,%02d/%02d/19%02d,Nam,,\"Dòng \"\"%d\"\"%n trong ngoặc, Hà Nội\"%n"
                    .formatted(i, i % 28 + 1, i % 12 + 1, i % 90, i));
        }
        assertThat(MatchRun.of(Files.writeString(folder.resolve("long.csv"), text), null)
                        .records())
                .isEqualTo(30_005);
    }

    @Test
    void the_state_of_a_person_is_read_as_officials_write_it() {
        assertThat(LifeState.of("Đã mất")).isEqualTo(LifeState.DECEASED);
        assertThat(LifeState.of("CHUYỂN ĐI")).isEqualTo(LifeState.MOVED);
        assertThat(LifeState.of("Đang sống")).isEqualTo(LifeState.ALIVE);
    }

    @Test
    void what_is_no_list_of_people_is_refused_with_a_reason() throws IOException {
        assertRefused("match-no-file", folder.resolve("nowhere.csv"));
        assertRefused("match-empty-file", Files.write(folder.resolve("empty.csv"), new byte[0]));
        assertRefused("match-missing-columns", Files.writeString(folder.resolve("other.csv"), "a,b\n1,2\n"));
        assertRefused("match-no-text", Files.write(folder.resolve("book.xlsx"), new byte[] {'P', 'K', 3, 4, 0, 0}));
        assertRefused(
                "match-endless-line",
                Files.writeString(folder.resolve("quote.csv"), PEOPLE + "D,\"" + "x".repeat(1 << 22)));
    }

    private static void assertRefused(String code, Path file) {
        assertThatThrownBy(() -> MatchRun.of(file, null))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
