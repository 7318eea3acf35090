package vn.hososach.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hososach.records.AdministrativeField;
import vn.hososach.records.HealthRecord;
import vn.hososach.refusal.Refusal;

/** Files as communes have them: workbooks, old encodings, odd headers, and files that are broken or hostile. */
class FileFormatsTest extends SendingStation {

    private static final String HEADER = "ma_hssk,ho_ten,ngay_sinh,ma_xa";

    @Test
    void a_workbook_with_a_title_above_its_header_is_read() throws IOException {
        take(new Workbook()
                .row("DANH SÁCH HỒ SƠ")
                .row()
                .row("STT", "Mã hồ sơ", "Họ và tên", "Ngày sinh", "Mã xã", "Số CCCD")
                .row("#1", code, "Nguyễn Thị Hoa", "@30784", commune.value(), "#1184012347")
                .write(folder.resolve("a.xlsx")));
        HealthRecord record = record();
        assertThat(record.value(AdministrativeField.FULL_NAME)).contains("Nguyễn Thị Hoa");
        assertThat(record.value(AdministrativeField.BIRTH_DATE)).contains("1984-04-12");
        assertThat(record.value(AdministrativeField.PERSONAL_ID)).contains("1184012347");
    }

    @Test
    void of_a_formula_the_stored_value_counts_and_an_error_refuses_its_row_alone() throws IOException {
        IntakeSummary summary = take(new Workbook()
                .row("Mã hồ sơ", "Họ và tên", "Mã xã")
                .row(code, "=Trần Văn Nam", commune.value())
                .row(code + "b", "!", commune.value())
                .write(folder.resolve("b.xlsx")));
        assertThat(record().value(AdministrativeField.FULL_NAME)).contains("Trần Văn Nam");
        assertThat(rejects(summary)).singleElement().satisfies(r -> assertThat(r.reason())
                .contains("B3"));
    }

    @ParameterizedTest
    @CsvSource({"UTF-16LE", "UTF-16BE"})
    void utf16_is_read_with_and_without_mark(String charset) throws IOException {
        String text = HEADER + "\r\n" + code + ",Đỗ Thị Ngọc Ánh,1984,";
        take(write((text + commune + "\r\n").getBytes(Charset.forName(charset))));
        take(write(("\uFEFF" + text.replace(code, code + "b") + commune).getBytes(Charset.forName(charset))));
        assertThat(record().value(AdministrativeField.FULL_NAME)).contains("Đỗ Thị Ngọc Ánh");
        assertThat(record(code + "b").value(AdministrativeField.BIRTH_DATE)).contains("1984");
    }

    @Test
    void a_file_in_tcvn3_becomes_unicode_whether_its_bytes_or_its_letters_were_kept() throws IOException {
        String lines = "M· hå s¬;Hä vµ tªn;Ngµy sinh;M· x·\n" + code + ";NguyÔn V¨n §øc;12/04/1984;" + commune + "\n"
                + code + "b;TrÇn ThÞ Hång;1984;" + commune + "\n";
        take(write(lines.getBytes(Charset.forName("windows-1252"))));
        assertThat(record().value(AdministrativeField.FULL_NAME)).contains("Nguyễn Văn Đức");
        take(write(lines.replace(code, code + "u").getBytes(StandardCharsets.UTF_8)));
        assertThat(record(code + "ub").value(AdministrativeField.FULL_NAME)).contains("Trần Thị Hồng");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "12/04/1984 > 1984-04-12",
                "1984-04-12 > 1984-04-12",
                "19840412 > 1984-04-12",
                "198404120830 > 1984-04-12",
                "198400000000 > 1984",
                "1984 > 1984",
                "00/00/1984 > 1984",
                "30784 > 1984-04-12",
                "1984-02-31 > 1984-02-31",
                "1984-04-12T00:00:00 > 1984-04-12"
            })
    void dates_come_in_many_forms(String written, String stored) throws IOException {
        take(write(HEADER + "\n" + code + ",Lê Nam," + written + "," + commune + "\n"));
        assertThat(record().value(AdministrativeField.BIRTH_DATE)).contains(stored);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {"; ! ;", "tab ! \t", "| ! |", "^ ! ^", "~ ! ~"},
            ignoreLeadingAndTrailingWhitespace = false)
    void any_delimiter_will_do(String name, String sign) throws IOException {
        String delimiter = name.startsWith("tab") ? "\t" : name.substring(0, 1);
        take(write((HEADER + ",dia_chi\n" + code + "@Lê, Nam@1984@" + commune + "@Số 5, ngõ 3\n")
                .replace("ma_hssk,ho_ten,ngay_sinh,ma_xa,dia_chi", "ma_hssk@ho_ten@ngay_sinh@ma_xa@dia_chi")
                .replace("@", delimiter)));
        assertThat(record().value(AdministrativeField.FULL_NAME)).contains("Lê, Nam");
    }

    @Test
    void broken_bytes_nul_and_mixed_line_ends_cost_their_line_only() throws IOException {
        byte[] text = (HEADER + "\r\n" + code + ",Nguyễn Văn Một,1984," + commune + "\n" + code + "b,Trần Văn ?,1984,"
                        + commune + "\r" + code + "c,Lê Văn \0 Ba,1984," + commune + "\r\n" + code
                        + "d,Đỗ Văn Bốn,1985,"
                        + commune)
                .getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < text.length; i++) {
            text[i] = text[i] == '?' ? (byte) 0xFF : text[i];
        }
        IntakeSummary summary = take(write(text));
        assertThat(summary.inserted()).isEqualTo(2);
        assertThat(rejects(summary)).extracting(Reject::lineNo).containsExactly(3L, 4L);
        assertThat(record(code + "d").value(AdministrativeField.FULL_NAME)).contains("Đỗ Văn Bốn");
    }

    @Test
    void hostile_files_are_refused_with_a_reason_and_nothing_is_stored() throws IOException {
        refused("intake-endless-line", endlessLine());
        refused("intake-old-excel", write(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 2, 3}));
        refused("intake-binary-file", write("%PDF-1.7 abc\n"));
        refused("intake-broken-workbook", write(new byte[] {'P', 'K', 3, 4, 5, 6, 7, 8, 9}));
        Path workbook = new Workbook()
                .before("<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\">]>")
                .row("Mã hồ sơ", "Họ và tên", "Mã xã")
                .row(code, "&a;", commune.value())
                .write(folder.resolve("entities.xlsx"));
        refused("intake-xml-entities", workbook);
        refused("intake-zip-bomb", bomb());
        refused("intake-no-workbook", zip("other.txt", "x"));
        Path whole = new Workbook().row("Mã hồ sơ", "Họ và tên").row(code, "A").write(folder.resolve("whole.xlsx"));
        byte[] bytes = Files.readAllBytes(whole);
        refused("intake-broken-workbook", write(java.util.Arrays.copyOf(bytes, bytes.length / 2)));
        refused("intake-missing-columns", write("STT;Tuổi\n1;2\n"));
        assertThat(as(() -> records.findByCode(actors.scope(), code))).isEmpty();
    }

    private Path endlessLine() throws IOException {
        Path path = folder.resolve("endless.csv");
        try (OutputStream out = Files.newOutputStream(path)) {
            out.write((HEADER + "\n").getBytes(StandardCharsets.UTF_8));
            byte[] chunk = "x".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < 64; i++) {
                out.write(chunk);
            }
        }
        return path;
    }

    private Path bomb() throws IOException {
        return zip("xl/worksheets/sheet1.xml", " ".repeat(64 << 20));
    }

    private Path zip(String name, String content) throws IOException {
        Path path = folder.resolve("z" + ++file + ".xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(path))) {
            if (name.startsWith("xl/")) {
                Workbook.part(zip, "xl/workbook.xml", "<workbook/>");
            }
            Workbook.part(zip, name, content);
        }
        return path;
    }

    private void refused(String reason, Path path) {
        assertThatThrownBy(() -> take(path)).as(reason).isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.code())
                .isEqualTo(reason));
    }

    private IntakeSummary take(Path path) {
        return take(IntakeKind.RECORDS, path);
    }

    private HealthRecord record() {
        return record(code);
    }
}
