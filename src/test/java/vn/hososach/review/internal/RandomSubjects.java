package vn.hososach.review.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.hososach.records.AdministrativeField;
import vn.hososach.records.BasicHealth;
import vn.hososach.territory.AddressReader;

/** Subjects of any kind: good values, wrong ones, empty ones and noise in every place. */
final class RandomSubjects {

    private static final List<String> TEXTS = List.of(
            "Nguyễn Thị Hà",
            "NGUYEN VAN A",
            "nguyễn  văn   bé",
            "Trần",
            "?",
            "không",
            "N/A",
            "chưa rõ",
            "1",
            "2",
            "3",
            "Nam",
            "Kinh",
            "01",
            "Việt Nam",
            "VN",
            "001190000001",
            "1190000001",
            "999999999999",
            "012345678",
            "0912345678",
            "+84 912 345 678",
            "0000000000",
            "DN4010123456789",
            "TE1010123456789",
            "0123456789",
            "1990-02-03",
            "1990",
            "1990-02",
            "1990-02-30",
            "2031-01-01",
            "0001-01-01",
            "Số 3 ngõ 5, Xã Bát Tràng, Thành phố Hà Nội",
            "Thôn 2, xã Kim Lan, huyện Gia Lâm, Hà Nội",
            "Hà Nội",
            "Chủ hộ",
            "Con",
            "Nguyá»…n VÄƒn A",
            "🙂",
            "'; drop table x --",
            "x".repeat(300));

    private static final List<String> EVENT_FIELDS = List.of(
            "heightCm",
            "weightKg",
            "pulse",
            "temperature",
            "breathing",
            "oxygen",
            "z",
            "birthWeightG",
            "birthLengthCm",
            "antigen",
            "doseNo",
            "fromMonth",
            "toMonth",
            "gestationMonth",
            "nextDueDate",
            "out",
            "received",
            "secondary",
            "facility",
            "key",
            "result",
            "diagnosis",
            "fullName",
            "personalId",
            "gravida",
            "births",
            "miscarriages",
            "abortions",
            "term",
            "preterm",
            "vaginal",
            "livingChildren",
            "lastPeriod",
            "ended");

    private static final List<String> EVENT_TEXTS = List.of(
            "0",
            "-1",
            "1",
            "2,5",
            "37.5",
            "120",
            "3000",
            "1e9",
            "NaN",
            "abc",
            "2026-01-05",
            "2024-12-31",
            "5",
            "8",
            "A09",
            "O80",
            "P07.1",
            "12345",
            "1234567890123",
            "A09;B01;C02",
            "Nguyễn Thị Hà");

    private static final List<String> EXTRA = List.of(
            "bmi",
            "nhom_mau",
            "han_the_tu",
            "han_the_den",
            "ma_dkbd",
            "mat_nang_luc",
            "la_hoc_sinh",
            "truong",
            "lop",
            "ngay_sinh_nguoi_cham_soc");

    private final Random random;
    private final AddressReader addresses = new AddressReader();

    RandomSubjects(long seed) {
        random = new Random(seed);
    }

    Subject next() {
        Subject.Person record = person();
        return new Subject(
                record,
                random.nextInt(3) == 0 ? null : person(),
                new Subject.Shared(
                        marks(), one(List.of(LinkBasis.Strength.values())), random.nextInt(8), years(), years()),
                new Background(some(EXTRA, TEXTS), random.nextBoolean() ? null : health(), events()),
                Subjects.TODAY);
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private Map<String, String> some(List<String> names, List<String> texts) {
        Map<String, String> some = new HashMap<>();
        names.stream().filter(name -> random.nextInt(3) == 0).forEach(name -> some.put(name, one(texts)));
        return some;
    }

    private Subject.Person person() {
        Map<AdministrativeField, String> values = new EnumMap<>(AdministrativeField.class);
        for (AdministrativeField field : AdministrativeField.values()) {
            if (random.nextInt(3) > 0) {
                values.put(field, one(TEXTS));
            }
        }
        String address = values.get(AdministrativeField.CURRENT_ADDRESS);
        return new Subject.Person(
                one(List.of("00004", "00008", "99999")),
                values,
                address == null ? null : addresses.read(address),
                random.nextBoolean() ? null : one(TEXTS),
                random.nextBoolean() ? null : one(TEXTS),
                one(List.of("ALIVE", "DECEASED", "MOVED_OUT", "MISSING", "ACTIVE", "???")),
                random.nextBoolean() ? null : one(TEXTS));
    }

    private Set<Mark> marks() {
        EnumSet<Mark> marks = EnumSet.noneOf(Mark.class);
        for (Mark mark : Mark.values()) {
            if (random.nextInt(4) == 0) {
                marks.add(mark);
            }
        }
        return marks;
    }

    private List<Integer> years() {
        return random.ints(random.nextInt(3), -30, 120).boxed().toList();
    }

    private BasicHealth health() {
        return new BasicHealth(
                random.nextBoolean() ? null : random.nextDouble() * 300 - 20,
                random.nextBoolean() ? null : random.nextDouble() * 300 - 20,
                random.nextBoolean() ? null : random.nextInt(400) - 20,
                random.nextBoolean() ? null : random.nextInt(400) - 20,
                day(),
                answer(),
                answer(),
                answer(),
                answer(),
                answer(),
                one(List.of(BasicHealth.State.values())),
                one(List.of(BasicHealth.State.values())),
                random.nextBoolean() ? null : one(List.of("A", "AB", "O", "X", "")),
                random.nextBoolean() ? null : one(List.of("+", "-", "?")),
                random.nextBoolean() ? null : one(TEXTS));
    }

    private BasicHealth.Answer answer() {
        return new BasicHealth.Answer(
                one(List.of(BasicHealth.State.values())),
                random.nextBoolean() ? null : one(List.of("tăng huyết áp", "?", "")));
    }

    private @Nullable LocalDate day() {
        return random.nextInt(3) == 0 ? null : Subjects.TODAY.minusDays(random.nextInt(40_000) - 500);
    }

    private List<HealthEvent> events() {
        List<HealthEvent> events = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            events.add(
                    new HealthEvent(one(List.of(HealthEvent.Kind.values())), day(), some(EVENT_FIELDS, EVENT_TEXTS)));
        }
        return events;
    }
}
