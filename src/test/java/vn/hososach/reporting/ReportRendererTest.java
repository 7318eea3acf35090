package vn.hososach.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import com.lowagie.text.pdf.PRStream;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfObject;
import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

class ReportRendererTest {

    private static final ReportRenderer RENDERER = new ReportRenderer();
    private static final String VOWELS =
            "aàáảãạ ăằắẳẵặ âầấẩẫậ eèéẻẽẹ êềếểễệ iìíỉĩị oòóỏõọ ôồốổỗộ ơờớởỡợ uùúủũụ ưừứửữự yỳýỷỹỵ đ";

    @Test
    void the_print_has_the_parts_of_an_official_report() throws IOException {
        String text = text(RENDERER.render(ReportSamples.november(), ReportFormat.PDF));

        assertThat(text)
                .contains(
                        "ỦY BAN NHÂN DÂN",
                        "XÃ BÁT TRÀNG",
                        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                        "Độc lập - Tự do - Hạnh phúc",
                        "/BC-UBND",
                        "Bát Tràng, ngày 01 tháng 12 năm 2026",
                        "BÁO CÁO",
                        "Kết quả làm sạch dữ liệu hồ sơ sức khỏe điện tử",
                        "tháng 11 năm 2026 trên địa bàn xã Bát Tràng",
                        "Kính gửi: Sở Y tế thành phố Hà Nội.",
                        "I. CÔNG TÁC TỔ CHỨC THỰC HIỆN",
                        "II. KẾT QUẢ THỰC HIỆN",
                        "III. KHÓ KHĂN, VƯỚNG MẮC",
                        "IV. ĐỀ XUẤT, KIẾN NGHỊ",
                        "TM. ỦY BAN NHÂN DÂN",
                        "CHỦ TỊCH",
                        "Hoàng Tiến Dũng",
                        "Nơi nhận:",
                        "- Lưu: VT, TYT.");
    }

    @Test
    void every_line_of_the_tables_is_printed_with_vietnamese_numbers() throws IOException {
        ReportDocument november = ReportSamples.november();
        String text = text(RENDERER.render(november, ReportFormat.PDF));

        assertThat(text)
                .contains(Arrays.stream(FigureLine.values())
                        .map(FigureLine::label)
                        .toList());
        assertThat(text)
                .contains(november.figures().hamlets().stream()
                        .map(MonthlyReportFigures.Hamlet::name)
                        .toList());
        assertThat(text).contains("48.987", "40.733", "9.875", "83,2", "Cộng 25.720 15.118 10.602 58,7");
    }

    @Test
    void what_people_wrote_is_printed_word_for_word() throws IOException {
        ReportDocument november = ReportSamples.november();
        String text = text(RENDERER.render(november, ReportFormat.PDF));

        assertThat(text).contains(squeezed(november.difficulties()), squeezed(november.proposals()));
    }

    @Test
    void no_vietnamese_letter_is_lost() throws IOException {
        String letters = VOWELS + " " + VOWELS.toUpperCase();
        ReportDocument november = ReportSamples.november();
        ReportDocument document = new ReportDocument(november.figures(), letters, letters, null, null);

        String text = text(RENDERER.render(document, ReportFormat.PDF));

        assertThat(letters.replace(" ", "").chars().distinct().count()).isEqualTo(2 * 73);
        assertThat(text).contains("KHÓ KHĂN, VƯỚNG MẮC " + letters);
        assertThat(Normalizer.isNormalized(text, Normalizer.Form.NFC)).isTrue();
    }

    @Test
    void pages_are_numbered_at_the_top_from_the_second_one() throws IOException {
        PdfReader pdf = new PdfReader(RENDERER.render(ReportSamples.november(), ReportFormat.PDF));

        assertThat(pdf.getNumberOfPages()).isEqualTo(3);
        assertThat(page(pdf, 1)).startsWith("ỦY BAN NHÂN DÂN");
        assertThat(page(pdf, 2)).startsWith("2 Bảng 1.");
        assertThat(page(pdf, 3)).startsWith("3 STT Thôn, tổ dân phố");
    }

    @Test
    void a_draft_says_so_and_leaves_room_for_number_date_and_signature() throws IOException {
        String draft = text(RENDERER.render(ReportSamples.draft(), ReportFormat.PDF));

        assertThat(draft)
                .contains("DỰ THẢO", "Bát Tràng, ngày tháng năm 2026", "KHÓ KHĂN, VƯỚNG MẮC Không có.")
                .doesNotContain("Hoàng Tiến Dũng");
        assertThat(text(RENDERER.render(ReportSamples.november(), ReportFormat.PDF)))
                .doesNotContain("DỰ THẢO");
    }

    @Test
    void the_fonts_are_embedded() throws IOException {
        PdfReader pdf = new PdfReader(RENDERER.render(ReportSamples.november(), ReportFormat.PDF));
        List<String> embedded = new ArrayList<>();
        for (int i = 0; i < pdf.getXrefSize(); i++) {
            PdfObject object = pdf.getPdfObject(i);
            if (object instanceof PdfDictionary font
                    && !(object instanceof PRStream)
                    && PdfName.FONTDESCRIPTOR.equals(font.get(PdfName.TYPE))) {
                assertThat(font.get(PdfName.FONTFILE2)).isNotNull();
                embedded.add(font.get(PdfName.FONTNAME).toString().replaceAll(".*\\+", ""));
            }
        }

        assertThat(embedded).containsExactlyInAnyOrder("Tinos", "Tinos-Bold", "Tinos-Italic", "Tinos-BoldItalic");
    }

    @Test
    void the_spreadsheet_holds_the_same_words_and_real_numbers() throws IOException {
        Map<String, String> parts = unzip(RENDERER.render(ReportSamples.november(), ReportFormat.XLSX));
        String sheet = parts.get("xl/worksheets/sheet1.xml");
        String words = sheet + parts.getOrDefault("xl/sharedStrings.xml", "");

        assertThat(words).contains("XÃ BÁT TRÀNG", "Nhân khẩu thuộc phạm vi rà soát", "Thôn Đào Xuyên", "Lũy kế");
        assertThat(sheet).contains("t=\"n\"><v>48987.0</v>", "t=\"n\"><v>40733.0</v>", "t=\"n\"><v>9875.0</v>");
        assertThat(parts.get("xl/workbook.xml")).contains("Báo cáo tháng");
    }

    private static String text(byte[] pdf) throws IOException {
        PdfReader reader = new PdfReader(pdf);
        StringBuilder text = new StringBuilder();
        for (int page = 1; page <= reader.getNumberOfPages(); page++) {
            text.append(page(reader, page)).append(' ');
        }
        return text.toString();
    }

    private static String page(PdfReader pdf, int number) throws IOException {
        return squeezed(new PdfTextExtractor(pdf).getTextFromPage(number));
    }

    private static String squeezed(String text) {
        return text.replaceAll("[\\s\\u00a0]+", " ").strip();
    }

    private static Map<String, String> unzip(byte[] file) throws IOException {
        Map<String, String> parts = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }
}
