package vn.hososach.training.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hososach.territory.CommuneCode;
import vn.hososach.training.internal.Person.Contact;
import vn.hososach.training.internal.Person.Fate;
import vn.hososach.training.internal.Person.Identity;
import vn.hososach.training.internal.Person.Kin;

/** Settles families in their communes until the register has as many people as asked for. */
public final class Residents {

    /** Families which have health records here but stand in no register of the commune. */
    private static final double STRANGERS = 0.035;

    private static final Weighted<String> ETHNICITIES = new Weighted<String>()
            .add("Kinh", 98.2)
            .add("Mường", 0.8)
            .add("Tày", 0.35)
            .add("Nùng", 0.2)
            .add("Dao", 0.2)
            .add("Thái", 0.15)
            .add("Hoa", 0.1);

    private final List<Person> all = new ArrayList<>();
    private final LocalDate today;
    private final Dice dice;
    private final Families families;
    private final Numbers numbers;
    private int households;

    Residents(LocalDate today, Dice dice) {
        this.today = today;
        this.dice = dice.split();
        this.families = new Families(new NameBook(), today, dice.split());
        this.numbers = new Numbers(dice.split());
    }

    List<Person> all() {
        return all;
    }

    Numbers numbers() {
        return numbers;
    }

    /** Fills the commune with so many registered people, and the strangers that come along. */
    void settle(CommuneCode commune, int people) {
        Places places = new Places(commune);
        int registered = 0;
        while (registered < people) {
            boolean known = !dice.chance(STRANGERS);
            List<Member> family = families.draw();
            if (known && family.size() > people - registered) {
                family = family.subList(0, people - registered);
            }
            registered += known ? family.size() : 0;
            moveIn(family, places.draw(dice), known);
        }
    }

    private void moveIn(List<Member> family, Home home, boolean registered) {
        String household = "H%08d".formatted(++households);
        String phone = numbers.phone();
        String ethnicity = ETHNICITIES.draw(dice);
        String head = null;
        for (Member m : family) {
            Identity identity = identity(m, ethnicity);
            head = head == null ? identity.personalId() : head;
            Kin kin = new Kin(household, m.relation(), head, m.mother(), m.father());
            all.add(new Person(
                    all.size(),
                    identity,
                    home,
                    kin,
                    contact(m, phone),
                    fate(m, registered, head.equals(identity.personalId()))));
        }
    }

    private Identity identity(Member m, String ethnicity) {
        int year = m.birth().getYear();
        boolean old = year < 1960;
        LocalDate birth = dice.chance(old ? 0.05 : 0.004) ? LocalDate.of(year, 1, 1) : m.birth();
        boolean yearOnly = old && dice.chance(0.02);
        String id = numbers.personalId(numbers.birthPlace(year > 1995 && dice.chance(0.6)), m.sex(), birth);
        String oldNumber = year <= 2001 && dice.chance(0.55) ? numbers.oldIdNumber() : null;
        return new Identity(id, oldNumber, m.name(), m.sex(), birth, yearOnly, ethnicity);
    }

    private Contact contact(Member m, String familyPhone) {
        int age = age(m);
        String phone = age < 15 ? familyPhone : numbers.phone();
        return new Contact(cardPrefix(m, age), numbers.insuranceNumber(), phone, familyPhone, work(m, age));
    }

    private @Nullable String cardPrefix(Member m, int age) {
        if (age < 6) {
            return "TE1";
        }
        if (dice.chance(0.06)) {
            return null;
        }
        if (age < 22) {
            return "HS4";
        }
        if (age >= retirement(m)) {
            return dice.pick("HT3", "HT3", "HT3", "GD4", "BT2", "CK2");
        }
        return dice.pick("DN4", "DN4", "HC4", "GD4", "GD4", "HN2", "CN2");
    }

    private String work(Member m, int age) {
        if (age < 6) {
            return "Trẻ em";
        }
        if (age < 18) {
            return "Học sinh";
        }
        if (age < 23 && dice.chance(0.6)) {
            return "Sinh viên";
        }
        if (age >= retirement(m)) {
            return "Hưu trí";
        }
        return dice.pick(
                "Nông dân",
                "Công nhân",
                "Thợ thủ công",
                "Buôn bán",
                "Nghề tự do",
                "Giáo viên",
                "Lái xe",
                "Nội trợ",
                "Nhân viên văn phòng",
                "Cán bộ công chức");
    }

    private static int retirement(Member m) {
        return m.sex() == Sex.MALE ? 61 : 57;
    }

    private Fate fate(Member m, boolean registered, boolean head) {
        int age = age(m);
        if (dice.chance(age >= 80 ? 0.07 : age >= 60 ? 0.02 : 0.002)) {
            LocalDate died = today.minusDays(dice.between(20, 1800));
            return new Fate(registered, Person.Status.DECEASED, died.isAfter(m.birth()) ? died : today);
        }
        boolean moved = !head && dice.chance(age >= 18 && age <= 35 ? 0.045 : 0.02);
        return new Fate(registered, moved ? Person.Status.MOVED_OUT : Person.Status.ALIVE, null);
    }

    private int age(Member m) {
        return java.time.Period.between(m.birth(), today).getYears();
    }
}
