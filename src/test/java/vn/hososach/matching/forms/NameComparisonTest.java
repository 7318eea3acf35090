package vn.hososach.matching.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameComparisonTest {

    private final NameBook names = new NameBook();
    private final NameComparison comparison = new NameComparison(names);

    @BeforeEach
    void namesInUse() {
        names.countUse(IntStream.range(0, 9)
                .map(i -> names.idOf(i % 3 == 0 ? "Vũ Lan" : i % 3 == 1 ? "Lê Lam" : "Đỗ Hoa"))
                .toArray());
    }

    private int level(String a, String b) {
        return comparison.level(names.idOf(a), names.idOf(b));
    }

    @ParameterizedTest
    @CsvSource({
        "Trần Thị Hòa, TRẦN THỊ HOÀ, 11",
        "Trần Thị Hòa, Tran Thi Hoa, 10",
        "Trần Thị Hòa, Tran Thị Hòa, 9",
        "Trần Thị Hòa, Trần Hòa, 8",
        "Nguyễn Phương Hà, Nguyễm Phương Hà, 7",
        "Lê Thị Hùng, Lê Thị Hưng, 6",
        "Trần Thị Hòa, Phạm Thị Hòa, 5",
        "Lê Thị Liên, Lê Thị Liê, 4",
        "Lê Thị Liên, Lê Thị Niên, 4",
        "Nguyễm Phương Hàà, Nguyễn Phương Hàào, 3",
        "Lê Minh Anh, Lê Ngọc Anh, 2",
        "Lê Minh Anh, Trần Thị Anh, 1",
        "Lê Minh Anh, Lê Minh Dũng, 0",
        "Trần Bé Tôm, Trần Thị Vy, 12",
        "Trần Bé Tôm, Lê Thị Vy, 13",
        "Vũ Thị Lan, Vũ Thị Lam, 14"
    })
    void the_kind_of_difference_is_told(String a, String b, int level) {
        assertThat(level(a, b)).isEqualTo(level);
        assertThat(level(b, a)).isEqualTo(level);
    }

    @Test
    void comparing_is_symmetric_whatever_the_names() {
        Random random = new Random(11);
        String[] syllables =
                "Nguyễn Trần Thị Văn Minh Hoa Hòa Hoà Hùng Hưng Anh Ánh Liên Niên Liê Bé Tôm Nguyeenx".split(" ");
        for (int i = 0; i < 20_000; i++) {
            String a = name(random, syllables);
            String b = name(random, syllables);
            if (names.idOf(a) == NameBook.NONE || names.idOf(b) == NameBook.NONE) {
                continue;
            }
            assertThat(level(a, b)).as(a + " / " + b).isEqualTo(level(b, a));
        }
    }

    private static String name(Random random, String[] syllables) {
        StringBuilder name = new StringBuilder();
        for (int n = 1 + random.nextInt(4); n > 0; n--) {
            name.append(syllables[random.nextInt(syllables.length)]).append(' ');
        }
        return name.toString();
    }
}
