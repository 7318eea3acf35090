package vn.hososach.intake.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvBlocksTest {

    private static final TextForm UTF_8 = new TextForm(TextForm.Bytes.UTF_8, 0, null);

    @Test
    void lines_end_in_three_ways_and_empty_ones_are_left_out() throws IOException {
        assertThat(lines("a,b\r\n\r\nc,d\re,f\n,\n\u001A")).containsExactly("1:a|b", "3:c|d", "4:e|f");
    }

    @Test
    void quoted_fields_may_hold_delimiters_quotes_and_line_ends() throws IOException {
        assertThat(lines("1,\"a,\"\"b\"\"\",x\n2,\"c\nd\",y\n3,e,z\n"))
                .containsExactly("1:1|a,\"b\"|x", "2:2|c\nd|y", "4:3|e|z");
    }

    @Test
    void a_quote_within_a_field_is_a_letter_like_others() throws IOException {
        assertThat(lines("1,ống 5\" Bát Tràng,x\n2,b,y\n")).containsExactly("1:1|ống 5\" Bát Tràng|x", "2:2|b|y");
    }

    @Test
    void a_quote_that_never_closes_spoils_its_own_line_only() throws IOException {
        assertThat(lines("1,\"Thôn 3,x\n2,\"Thôn 4, Bát Tràng\",y\n3,c,\"z\n"))
                .containsExactly("1:1|\"Thôn 3|x!", "2:2|Thôn 4, Bát Tràng|y", "3:3|c|\"z!");
    }

    @Test
    void a_quote_that_never_closes_in_a_large_file_spoils_its_own_line_only() throws IOException {
        StringBuilder file = new StringBuilder("0,\"a,b\n");
        for (int i = 1; i < 60_000; i++) {
            file.append(i).append(",Trần Văn Nam,x\n");
        }
        List<String> lines = lines(file.toString());
        assertThat(lines).hasSize(60_000).startsWith("1:0|\"a|b!", "2:1|Trần Văn Nam|x");
        assertThat(lines.get(59_999)).isEqualTo("60000:59999|Trần Văn Nam|x");
    }

    @Test
    void broken_and_binary_bytes_are_told_of_their_line() throws IOException {
        byte[] bytes = "1,a\n2,\0\n3,?\n".getBytes(StandardCharsets.UTF_8);
        bytes[bytes.length - 2] = (byte) 0xFF;
        assertThat(lines(bytes)).containsExactly("1:1|a", "2:2|\0!", "3:3|" + TextForm.BROKEN + "!");
    }

    private static List<String> lines(String text) throws IOException {
        return lines(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> lines(byte[] bytes) throws IOException {
        CsvBlocks blocks = new CsvBlocks(new ByteArrayInputStream(bytes), ',');
        List<String> lines = new ArrayList<>();
        for (CsvBlocks.Block block = blocks.next(); block != null; block = blocks.next()) {
            CsvBlock records = new CsvBlock(block, UTF_8, ',');
            for (Line line = records.next(); line != null; line = records.next()) {
                lines.add(line.number() + ":" + String.join("|", line.fields()) + (line.problem() == null ? "" : "!"));
            }
        }
        return lines;
    }
}
