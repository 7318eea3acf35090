package vn.hososach.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hososach.territory.Address;
import vn.hososach.territory.AddressReader;
import vn.hososach.territory.CommuneCode;

class TrainingPopulationTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final int PEOPLE = 6_000;

    @TempDir
    static Path folder;

    private static TrainingPopulation population;
    private static List<NamedCsvRecord> register;
    private static List<NamedCsvRecord> records;

    @BeforeAll
    static void invent() throws IOException {
        population = TrainingPopulation.generate(PEOPLE, 42, TODAY);
        TrainingFiles files = population.writeTo(folder.resolve("first"));
        register = read(files.register());
        records = read(files.records());
    }

    private static List<NamedCsvRecord> read(Path file) throws IOException {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(file)) {
            return reader.stream().toList();
        }
    }

    @Test
    void the_files_have_the_columns_that_intake_takes() throws IOException {
        assertThat(firstLine("population_register.csv"))
                .isEqualTo("so_dinh_danh,so_cmnd_cu,ho_ten,gioi_tinh,ngay_sinh,dan_toc,ma_xa,ten_xa,dia_chi,ma_ho,"
                        + "so_dinh_danh_chu_ho,quan_he_chu_ho,ho_ten_me,trang_thai,ngay_mat");
        assertThat(firstLine("hssk_records.csv"))
                .isEqualTo("ma_hssk,nguon,ho_ten,ngay_sinh,gioi_tinh,dan_toc,so_giay_to,ma_the_bhyt,dien_thoai,"
                        + "dia_chi,ma_xa,ho_ten_me,ho_ten_cha,quan_he_chu_ho,nghe_nghiep,ngay_tao,trang_thai");
    }

    private static String firstLine(String file) throws IOException {
        try (var lines = Files.lines(folder.resolve("first").resolve(file))) {
            return lines.findFirst().orElseThrow();
        }
    }

    @Test
    void the_same_seed_gives_the_same_files_and_another_seed_other_people() throws IOException {
        TrainingFiles again = TrainingPopulation.generate(PEOPLE, 42, TODAY).writeTo(folder.resolve("again"));
        TrainingFiles other = TrainingPopulation.generate(PEOPLE, 43, TODAY).writeTo(folder.resolve("other"));
        Path first = folder.resolve("first").resolve("hssk_records.csv");
        assertThat(Files.mismatch(again.records(), first)).isEqualTo(-1);
        assertThat(Files.mismatch(again.register(), first.resolveSibling("population_register.csv")))
                .isEqualTo(-1);
        assertThat(Files.mismatch(other.records(), first)).isNotEqualTo(-1);
    }

    @Test
    void the_register_has_exactly_the_people_asked_for() {
        assertThat(register).hasSize(PEOPLE);
        assertThat(population.people()).isEqualTo(PEOPLE);
        assertThat(unique(register, "so_dinh_danh")).isEqualTo(PEOPLE);
        assertThat(unique(records, "ma_hssk")).isEqualTo(records.size());
    }

    private static long unique(List<NamedCsvRecord> rows, String column) {
        return rows.stream().map(r -> r.getField(column)).distinct().count();
    }

    @Test
    void every_personal_id_tells_birth_place_sex_and_year() throws IOException {
        Set<String> places = provinces();
        for (NamedCsvRecord row : register) {
            String id = row.getField("so_dinh_danh");
            int year = Integer.parseInt(row.getField("ngay_sinh").substring(0, 4));
            int sex = row.getField("gioi_tinh").equals("Nữ") ? 1 : 0;
            assertThat(id).matches("[0-9]{12}");
            assertThat(places).contains(id.substring(0, 3));
            assertThat(id.charAt(3) - '0').as(id).isEqualTo((year / 100 - 19) * 2 + sex);
            assertThat(Integer.parseInt(id.substring(4, 6))).as(id).isEqualTo(year % 100);
        }
    }

    private static Set<String> provinces() throws IOException {
        try (var in = Objects.requireNonNull(
                        TrainingPopulationTest.class.getResourceAsStream("/reference/ref_pin_province.csv"));
                CsvReader<NamedCsvRecord> rows =
                        CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return rows.stream().map(r -> r.getField("pin_code")).collect(Collectors.toSet());
        }
    }

    @Test
    void every_household_has_one_head_whose_number_its_members_carry() {
        Map<String, List<NamedCsvRecord>> households =
                register.stream().collect(Collectors.groupingBy(r -> r.getField("ma_ho")));
        households.forEach((code, members) -> {
            assertThat(members.stream().filter(m -> m.getField("quan_he_chu_ho").equals("Chủ hộ")))
                    .as(code)
                    .singleElement()
                    .satisfies(head -> assertThat(members)
                            .allMatch(m -> m.getField("so_dinh_danh_chu_ho").equals(head.getField("so_dinh_danh"))));
        });
    }

    @Test
    void every_address_leads_to_the_commune() {
        AddressReader reader = new AddressReader();
        for (NamedCsvRecord row : register) {
            Address address = reader.read(row.getField("dia_chi"));
            assertThat(address.candidates()).containsExactly(TrainingPopulation.BAT_TRANG);
            assertThat(address.hamlet()).isNotNull();
        }
        for (NamedCsvRecord row : records) {
            String text = row.getField("dia_chi");
            if (!text.isEmpty()) {
                assertThat(reader.read(text).candidates()).as(text).contains(TrainingPopulation.BAT_TRANG);
            }
        }
    }

    @Test
    void about_a_tenth_of_the_records_are_second_records_of_somebody() {
        Map<Integer, Integer> perPerson = new HashMap<>();
        population.records().forEach(r -> perPerson.merge(r.person(), 1, Integer::sum));
        double further = records.size() - perPerson.size();
        assertThat(further / records.size()).isBetween(0.08, 0.14);
        long without = register.stream()
                .filter(row -> population.records().stream()
                        .noneMatch(r -> row.getField("so_dinh_danh").equals(r.personalId())))
                .limit(600)
                .count();
        assertThat(without / (double) PEOPLE).isBetween(0.04, 0.09);
    }

    @Test
    void every_kind_of_mistake_is_there_and_the_common_ones_are_common() {
        Map<Mistake, Integer> counts = new HashMap<>();
        population.records().forEach(r -> r.mistakes().forEach(m -> counts.merge(m, 1, Integer::sum)));
        assertThat(counts.keySet()).containsExactlyInAnyOrderElementsOf(EnumSet.allOf(Mistake.class));
        assertThat(share(counts, Mistake.ADDRESS_OLD)).isBetween(0.55, 0.8);
        assertThat(share(counts, Mistake.ID_MISSING)).isBetween(0.2, 0.32);
        assertThat(share(counts, Mistake.NAME_CAPITALS)).isBetween(0.18, 0.28);
        assertThat(share(counts, Mistake.NAME_NO_MARKS)).isBetween(0.05, 0.1);
        assertThat(share(counts, Mistake.NOT_IN_REGISTER)).isBetween(0.02, 0.06);
    }

    private static double share(Map<Mistake, Integer> counts, Mistake mistake) {
        return counts.get(mistake) / (double) records.size();
    }

    @Test
    void the_answer_key_says_whose_a_record_is() {
        Map<String, NamedCsvRecord> people =
                register.stream().collect(Collectors.toMap(r -> r.getField("so_dinh_danh"), r -> r));
        for (int i = 0; i < records.size(); i++) {
            TrainingRecord answer = population.records().get(i);
            assertThat(answer.recordCode()).isEqualTo(records.get(i).getField("ma_hssk"));
            assertThat(answer.personalId() == null).isEqualTo(answer.mistakes().contains(Mistake.NOT_IN_REGISTER));
            if (answer.personalId() != null && untouched(answer)) {
                assertThat(records.get(i).getField("ho_ten"))
                        .isEqualTo(people.get(answer.personalId()).getField("ho_ten"));
            }
        }
    }

    private static boolean untouched(TrainingRecord answer) {
        return answer.mistakes().stream().noneMatch(m -> m.name().startsWith("NAME_"));
    }

    @Test
    void nobody_has_a_record_before_birth_or_in_the_future() {
        Map<String, String> births = register.stream()
                .collect(Collectors.toMap(r -> r.getField("so_dinh_danh"), r -> r.getField("ngay_sinh")));
        for (int i = 0; i < records.size(); i++) {
            String created = records.get(i).getField("ngay_tao");
            String birth = births.getOrDefault(
                    Objects.requireNonNullElse(population.records().get(i).personalId(), ""), "");
            assertThat(created).isGreaterThanOrEqualTo(birth).isLessThan(TODAY.toString());
        }
    }

    @Test
    void several_communes_share_the_people_evenly(@TempDir Path dir) throws IOException {
        CommuneCode baDinh = new CommuneCode("00004");
        TrainingPopulation two = TrainingPopulation.generate(301, 7, TODAY, baDinh, TrainingPopulation.BAT_TRANG);
        Map<String, Long> perCommune = read(two.writeTo(dir).register()).stream()
                .collect(Collectors.groupingBy(r -> r.getField("ma_xa"), Collectors.counting()));
        assertThat(perCommune).containsEntry("00004", 151L).containsEntry("00577", 150L);
    }

    @Test
    void only_communes_of_today_and_positive_numbers_are_accepted() {
        assertThatThrownBy(() -> TrainingPopulation.generate(10, 1, TODAY, new CommuneCode("00583")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> TrainingPopulation.generate(0, 1, TODAY)).isInstanceOf(IllegalArgumentException.class);
    }
}
