package vn.hososach.territory;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hososach.training.TrainingFiles;
import vn.hososach.training.TrainingPopulation;

/** What is remembered of the ends of addresses never changes what is read. */
class AddressPlacesTest {

    private static final AddressReader READER = new AddressReader();

    @TempDir
    Path folder;

    @Test
    void an_address_is_read_the_same_from_memory_and_from_its_words() throws IOException {
        TrainingFiles files =
                TrainingPopulation.generate(3_000, 8, LocalDate.of(2026, 3, 1)).writeTo(folder);
        for (Path file : new Path[] {files.register(), files.records()}) {
            try (var lines = CsvReader.builder().ofNamedCsvRecord(file)) {
                lines.forEach(line -> {
                    String text = line.getField("dia_chi");
                    if (!text.isBlank()) {
                        assertThat(READER.read(text)).as(text).isEqualTo(READER.readable(text, false));
                    }
                });
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Số 5,, Ngõ 3.; , Phường Ba Đình, Hà Nội",
                "12 - Đội 3, Thôn Đoài, Xã Đan Phượng, Hà Nội",
                "Số 5 thôn 2, Xã Bát Tràng, Huyện Gia Lâm, Hà Nội",
                "Số 9, Tổ 3, P. Trúc Bạch, HN",
                "P203, B5, TT Thành Công, P. Thành Công, Q. Ba Đình",
                "Số 1, Hà Nội, Việt Nam",
                "14, xã Bát Tràng (cũ), Hà Nội, Việt Nam",
                " 7 , 8 , Xã Bát Tràng , Hà Nội "
            })
    void odd_forms_too(String text) {
        assertThat(READER.read(text)).isEqualTo(READER.readable(text, false));
    }
}
