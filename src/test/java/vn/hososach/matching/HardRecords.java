package vn.hososach.matching;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import vn.hososach.matching.HardPeople.Person;

/** Register and health records of {@link HardPeople}; every rate of error is multiplied by {@code faults}. */
public final class HardRecords {

    private final Random random;
    private final double faults;
    private final Set<String> absent;
    private final List<Person> people;
    private final HardNames names;
    private final Map<String, AnswerKey.Answer> answers = new HashMap<>();
    private int codes;

    /**
     * @param faults 1 for the usual rates
     * @param absent columns that are empty throughout: gioi_tinh, dia_chi, dien_thoai, ma_the_bhyt
     */
    public HardRecords(int size, int communes, long seed, double faults, Set<String> absent) {
        this.random = new Random(seed);
        this.faults = faults;
        this.absent = Set.copyOf(absent);
        this.people = new HardPeople(seed, communes).make(size);
        this.names = new HardNames(random);
    }

    /** The answer key; complete after writing. */
    public AnswerKey key() {
        return new AnswerKey(Map.copyOf(answers));
    }

    private boolean chance(double share) {
        return random.nextDouble() < share;
    }

    private boolean fault(double share) {
        return random.nextDouble() < share * faults;
    }

    private String pick(String... of) {
        return of[random.nextInt(of.length)];
    }

    private String digits(int n) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < n; i++) {
            out.append(random.nextInt(10));
        }
        return out.toString();
    }

    public HardRecords writeTo(Path folder) throws IOException {
        Files.createDirectories(folder);
        try (CsvWriter out = open(folder.resolve("population_register.csv"))) {
            out.writeRecord(
                    "so_dinh_danh",
                    "so_cmnd_cu",
                    "ho_ten",
                    "gioi_tinh",
                    "ngay_sinh",
                    "ma_xa",
                    "dia_chi",
                    "ma_ho",
                    "so_dinh_danh_chu_ho",
                    "quan_he_chu_ho",
                    "ho_ten_me",
                    "trang_thai");
            people.stream().filter(Person::registered).forEach(p -> register(out, p));
        }
        try (CsvWriter out = open(folder.resolve("hssk_records.csv"))) {
            out.writeRecord(
                    "ma_hssk",
                    "ho_ten",
                    "ngay_sinh",
                    "gioi_tinh",
                    "so_giay_to",
                    "ma_the_bhyt",
                    "dien_thoai",
                    "dia_chi",
                    "ma_xa",
                    "ho_ten_me",
                    "ho_ten_cha");
            List<Person> shuffled = new ArrayList<>(people);
            java.util.Collections.shuffle(shuffled, random);
            for (Person p : shuffled) {
                int n = p.registered() && chance(0.08) ? 0 : 1 + (chance(0.16) ? 1 : 0) + (chance(0.03) ? 1 : 0);
                for (int i = 0; i < n; i++) {
                    record(out, p);
                }
            }
        }
        return this;
    }

    private static CsvWriter open(Path file) throws IOException {
        return CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(file, StandardCharsets.UTF_8);
    }

    private void register(CsvWriter out, Person p) {
        String address = home(p) + p.household().place().name() + ", Thành phố Hà Nội";
        boolean yearOnly = p.birth().getYear() < 1958 && chance(0.03);
        String head =
                p.household().head().isEmpty() ? p.personalId() : p.household().head();
        out.writeRecord(
                p.personalId(),
                chance(0.7) ? p.oldId() : "",
                p.name(),
                p.male() ? "Nam" : "Nữ",
                yearOnly ? String.valueOf(p.birth().getYear()) : p.birth().toString(),
                p.household().place().code(),
                address,
                p.household().code(),
                head,
                p.relation(),
                p.mother(),
                p.state());
    }

    private static String home(Person p) {
        boolean town = !p.household().hamlet().startsWith("Thôn");
        String house =
                p.household().house().isEmpty() ? "" : "Số " + p.household().house() + (town ? " " : ", ");
        return house + p.household().hamlet() + ", ";
    }

    private void record(CsvWriter out, Person p) {
        Set<String> errors = new TreeSet<>();
        String name = names.written(p, faults, errors);
        String birth = birth(p, errors);
        String id = number(p, errors);
        String card = card(p, errors);
        String phone = phone(p, errors);
        String[] address = address(p, errors);
        boolean young = p.birth().getYear() > 2008;
        String sex = fault(0.012) ? (p.male() ? "Nữ" : "Nam") : fault(0.02) ? "" : p.male() ? "Nam" : "Nữ";
        String code = "X" + String.format("%08d", (++codes * 7_368_787L) % 100_000_000L);
        out.writeRecord(
                code,
                name,
                birth,
                without("gioi_tinh", sex),
                id,
                without("ma_the_bhyt", card),
                without("dien_thoai", phone),
                without("dia_chi", address[0]),
                without("dia_chi", address[1]),
                young && chance(0.6) ? p.mother() : "",
                young && chance(0.3) ? p.father() : "");
        answers.put(
                code,
                new AnswerKey.Answer(
                        String.valueOf(p.number()), p.registered() ? p.personalId() : "", List.copyOf(errors)));
    }

    private String without(String column, String value) {
        return absent.contains(column) ? "" : value;
    }

    private String birth(Person p, Set<String> errors) {
        LocalDate d = p.birth();
        DateTimeFormatter form =
                DateTimeFormatter.ofPattern(pick("dd/MM/yyyy", "dd/MM/yyyy", "d/M/yyyy", "yyyy-MM-dd"));
        if (fault(d.getYear() < 1970 ? 0.12 : 0.04)) {
            errors.add("BIRTH_FIRST_OF_JANUARY");
            return form.format(d.withDayOfYear(1));
        }
        if (fault(0.025)) {
            errors.add("BIRTH_YEAR_ONLY");
            return String.valueOf(d.getYear());
        }
        if (d.getDayOfMonth() <= 12 && d.getDayOfMonth() != d.getMonthValue() && fault(0.04)) {
            errors.add("BIRTH_SWAPPED");
            return form.format(LocalDate.of(d.getYear(), d.getDayOfMonth(), d.getMonthValue()));
        }
        if (fault(0.01)) {
            errors.add("BIRTH_DIGIT");
            return form.format(d.withDayOfMonth(1 + (d.getDayOfMonth() + (chance(0.5) ? 9 : 0)) % 28));
        }
        if (fault(0.012)) {
            errors.add("BIRTH_YEAR_OFF");
            return form.format(d.plusYears(chance(0.3) ? 10 : chance(0.5) ? 1 : -1));
        }
        if (fault(0.008)) {
            errors.add("BIRTH_MISSING");
            return pick("", "01/01/1900");
        }
        return form.format(d);
    }

    private String number(Person p, Set<String> errors) {
        String id = p.personalId();
        if (fault(0.25)) {
            errors.add("ID_MISSING");
            return pick("", "", "", "0", "000000000000");
        }
        if (!p.oldId().isEmpty() && fault(0.2)) {
            errors.add("ID_OLD_NINE_DIGITS");
            return p.oldId();
        }
        if (p.birth().getYear() > 2010 && fault(0.04) && !p.household().head().isEmpty()) {
            errors.add("ID_OF_RELATIVE");
            return p.household().head();
        }
        if (!p.formerId().isEmpty() && chance(0.5)) {
            errors.add("ID_REISSUED");
            return p.formerId();
        }
        if (fault(0.02)) {
            errors.add("ID_TYPING");
            int at = 3 + random.nextInt(8);
            return chance(0.5)
                    ? id.substring(0, at) + random.nextInt(10) + id.substring(at + 1)
                    : id.substring(0, at) + id.charAt(at + 1) + id.charAt(at) + id.substring(at + 2);
        }
        if (fault(0.012)) {
            errors.add("ID_LEADING_ZERO");
            return id.replaceFirst("^0+", "");
        }
        return id;
    }

    private String card(Person p, Set<String> errors) {
        if (fault(0.2)) {
            return "";
        }
        if (fault(0.12)) {
            errors.add("CARD_OLD");
            return pick("HC4", "GD4") + "01" + "01" + digits(8);
        }
        return fault(0.2) ? p.insurance() : pick("DN4", "HT3", "GD4") + "01" + p.insurance();
    }

    private String phone(Person p, Set<String> errors) {
        if (fault(0.3)) {
            return "";
        }
        if (fault(0.15)) {
            errors.add("PHONE_CHANGED");
            return "09" + digits(8);
        }
        return fault(0.15)
                ? p.household().phone()
                : chance(0.1) ? "+84" + p.phone().substring(1) : p.phone();
    }

    private String[] address(Person p, Set<String> errors) {
        HardPlaces.Place place = p.household().place();
        if (fault(0.04)) {
            errors.add("ADDRESS_MISSING");
            return new String[] {"", ""};
        }
        String home = fault(0.25) ? p.household().hamlet() + ", " : home(p);
        if (fault(0.1)) {
            errors.add("ADDRESS_PREVIOUS");
            place = people.get(random.nextInt(people.size())).household().place();
            home = "Số " + (1 + random.nextInt(99)) + ", "
                    + people.get(random.nextInt(people.size())).household().hamlet() + ", ";
        }
        if (chance(0.65)) {
            boolean mixed = fault(0.1);
            String text = home
                    + (chance(0.2)
                            ? place.oldName().replaceFirst("^(Phường|Xã|Thị trấn) ", "") + " - "
                                    + place.district().replaceFirst("^(Quận|Huyện|Thị xã) ", "")
                            : place.oldName() + ", " + place.district() + pick(", Thành phố Hà Nội", ", HN", ""));
            return new String[] {chance(0.05) ? names.unmarked(text) : text, mixed ? place.code() : place.oldCode()};
        }
        return new String[] {home + place.name() + pick(", Hà Nội", ", TP Hà Nội", ", Thành phố Hà Nội"), place.code()};
    }
}
