package vn.hososach.matching;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * People who are hard to tell apart: hamlets of few family names, fashions in given names, twins and siblings one
 * syllable or one mark apart, fathers and sons of one name, namesakes born the same day or year in the same commune.
 * Made independently of the training population, with other rates and other mechanisms.
 */
final class HardPeople {

    /** A person; {@code registered} false for somebody the register does not know. */
    record Person(
            int number,
            String name,
            boolean male,
            LocalDate birth,
            String personalId,
            String formerId,
            String oldId,
            String insurance,
            String phone,
            Household household,
            String mother,
            String father,
            String relation,
            boolean registered,
            String state) {}

    /** A home; {@code streets} are those of towns, otherwise hamlets. */
    record Household(String code, HardPlaces.Place place, String house, String hamlet, String phone, String head) {}

    private static final String[] SURNAMES =
            "Nguyễn Trần Lê Phạm Hoàng Vũ Đặng Bùi Đỗ Ngô Dương Đinh Lưu Trịnh Phan Đào Mai Cao Tạ Chử".split(" ");
    private static final String[] MEN =
            "Hùng Hưng Dũng Tuấn Sơn Nam Long Minh Hiếu Đức Anh Quân Huy Khôi Bảo Tùng Thắng Hải Lâm Trung Kiên Thành Toàn Quang Vinh Phúc Bình An Duy Đạt"
                    .split(" ");
    private static final String[] WOMEN =
            "Hoa Hòa Hương Hường Lan Linh Mai Hà Hằng Hạnh Nga Ngà Ngân Oanh Thảo Thu Thủy Thúy Trang Vân Yến Anh Ánh Chi Dung Nhung Phương Phượng Quỳnh Huyền"
                    .split(" ");
    private static final String[] MIDDLES_MEN =
            "Văn Văn Văn Đức Minh Quang Hữu Xuân Ngọc Gia Bảo Thành Công Đình".split(" ");
    private static final String[] MIDDLES_WOMEN = {
        "Thị", "Thị", "Thị", "Thị Thu", "Thị Ngọc", "Ngọc", "Thu", "Phương", "Thanh", "Minh", "Kim", "Bích", "Thị Minh"
    };
    private static final Map<String, String> LOOK_ALIKE = Map.ofEntries(
            Map.entry("Hùng", "Hưng"),
            Map.entry("Anh", "Ánh"),
            Map.entry("Hoa", "Hòa"),
            Map.entry("Hương", "Hường"),
            Map.entry("Nga", "Ngà"),
            Map.entry("Thủy", "Thúy"),
            Map.entry("Phương", "Phượng"),
            Map.entry("Lan", "Lâm"),
            Map.entry("Hà", "Hằng"),
            Map.entry("Thu", "Thư"),
            Map.entry("Nam", "Nhàn"),
            Map.entry("Vân", "Vấn"));

    private final Random random;
    private final List<Person> all = new ArrayList<>();
    private final Set<String> numbers = new HashSet<>();
    private final HardPlaces places;
    private int households;

    HardPeople(long seed, int communes) {
        random = new Random(seed * 7919 + 13);
        places = new HardPlaces(communes, random);
    }

    List<Person> make(int people) {
        while (all.size() < people) {
            family();
        }
        return all;
    }

    private boolean chance(double share) {
        return random.nextDouble() < share;
    }

    private String pick(String... of) {
        return of[random.nextInt(of.length)];
    }

    /** Early entries come up much more often: names have fashions. */
    private String fashion(String... of) {
        return of[(int) (of.length * Math.pow(random.nextDouble(), 1.7))];
    }

    private String digits(int n) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < n; i++) {
            out.append(random.nextInt(10));
        }
        return out.toString();
    }

    private void family() {
        HardPlaces.Place place = places.draw();
        String surname = places.surname(place, SURNAMES);
        boolean registered = !chance(0.05);
        String state = chance(0.02) ? "chuyen_di" : "dang_song";
        LocalDate born = LocalDate.of(1940 + random.nextInt(60), 1, 1).plusDays(random.nextInt(365));
        Household home = new Household(
                "K" + ++households,
                place,
                chance(0.55) ? String.valueOf(1 + random.nextInt(180)) : "",
                places.hamlet(place),
                "0" + pick("91", "98", "35", "86") + digits(7),
                "");
        String father = surname + " " + pick(MIDDLES_MEN) + " " + fashion(MEN);
        String mother = pick(SURNAMES) + " " + pick(MIDDLES_WOMEN) + " " + fashion(WOMEN);
        Person head = add(father, true, born, home, "", "", "Chủ hộ", registered, state);
        Household withHead =
                new Household(home.code(), place, home.house(), home.hamlet(), home.phone(), head.personalId());
        if (chance(0.85)) {
            add(mother, false, near(born, 6), withHead, "", "", "Vợ", registered, state);
        }
        children(surname, father, mother, born, withHead, registered, state);
        if (chance(0.012)) {
            namesake(head);
        }
    }

    private void children(
            String surname,
            String father,
            String mother,
            LocalDate born,
            Household home,
            boolean registered,
            String state) {
        int children = random.nextInt(4);
        LocalDate birth = near(born.plusYears(26), 3);
        Person elder = null;
        for (int i = 0; i < children && birth.isBefore(LocalDate.of(2026, 9, 1)); i++) {
            boolean male = chance(0.52);
            boolean named = chance(0.03) && male && i == 0;
            String name = named ? father : childName(surname, male, elder);
            elder = add(name, male, birth, home, mother, father, "Con", registered, state);
            if (chance(0.03)) {
                boolean alike = chance(0.7);
                String twin = childName(surname, alike == male, alike ? elder : null);
                if (!twin.equals(name)) {
                    add(twin, alike == male, birth, home, mother, father, "Con", registered, state);
                }
            }
            birth = birth.plusDays(400 + random.nextInt(1200));
        }
    }

    private String childName(String surname, boolean male, @org.jspecify.annotations.Nullable Person elder) {
        if (elder != null && elder.male() == male && chance(0.4)) {
            String[] s = elder.name().split(" ");
            String alike = LOOK_ALIKE.get(s[s.length - 1]);
            if (alike != null && chance(0.6)) {
                s[s.length - 1] = alike;
            } else if (chance(0.5)) {
                s[s.length - 1] = male ? fashion(MEN) : fashion(WOMEN);
            } else {
                s[1] = male ? pick("Minh", "Đức", "Quang") : pick("Ngọc", "Thu", "Thanh");
            }
            return String.join(" ", s);
        }
        return surname + " " + (male ? pick(MIDDLES_MEN) : pick(MIDDLES_WOMEN)) + " "
                + (male ? fashion(MEN) : fashion(WOMEN));
    }

    /** Another man of the same name in the same commune, born the same day or in the same year. */
    private void namesake(Person of) {
        LocalDate birth = chance(0.4)
                ? of.birth()
                : LocalDate.of(of.birth().getYear(), 1 + random.nextInt(12), 1 + random.nextInt(28));
        Household home = new Household(
                "K" + ++households,
                of.household().place(),
                String.valueOf(1 + random.nextInt(180)),
                chance(0.5)
                        ? of.household().hamlet()
                        : places.hamlet(of.household().place()),
                "09" + digits(8),
                "");
        add(of.name(), true, birth, home, "", "", "Chủ hộ", true, "dang_song");
    }

    private LocalDate near(LocalDate date, int years) {
        return date.plusDays(random.nextInt(365 * 2 * years) - 365L * years);
    }

    private Person add(
            String name,
            boolean male,
            LocalDate birth,
            Household home,
            String mother,
            String father,
            String relation,
            boolean registered,
            String state) {
        String id = personalId(male, birth);
        String former = chance(0.006) ? personalId(male, birth) : "";
        boolean adult = birth.getYear() < 2004;
        Person person = new Person(
                all.size(),
                name,
                male,
                birth,
                id,
                former,
                adult && chance(0.6) ? "0" + digits(8) : "",
                pick("01", "79") + digits(8),
                adult ? "0" + pick("91", "97", "33", "70") + digits(7) : home.phone(),
                home,
                mother,
                father,
                relation,
                registered,
                state);
        all.add(person);
        return person;
    }

    private String personalId(boolean male, LocalDate birth) {
        while (true) {
            int century = birth.getYear() >= 2000 ? 2 : 0;
            String id = pick("001", "001", "001", "034", "036", "019")
                    + (century + (male ? 0 : 1))
                    + String.format("%02d", birth.getYear() % 100)
                    + digits(6);
            if (numbers.add(id)) {
                return id;
            }
        }
    }
}
