package vn.hososach.training.internal;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;

/**
 * Numbers in the form of real ones: personal ids by the rule of Nghị định 137/2015 (place of birth registration, sex
 * and century, year, six digits), old identity numbers, insurance numbers, phones. Each is given once.
 */
final class Numbers {

    private static final Weighted<String> BIRTH_PLACES = new Weighted<String>()
            .add("001", 72)
            .add("036", 2.7)
            .add("034", 2.4)
            .add("026", 2.3)
            .add("038", 2.2)
            .add("030", 1.9)
            .add("035", 1.9)
            .add("033", 1.8)
            .add("025", 1.7)
            .add("040", 1.7)
            .add("027", 1.4)
            .add("037", 1.4)
            .add("024", 1.4)
            .add("017", 1.3)
            .add("042", 1.0)
            .add("019", 0.9)
            .add("022", 0.6)
            .add("031", 0.6)
            .add("015", 0.4)
            .add("008", 0.4);

    private static final String[] PHONE_PREFIXES = {
        "032", "033", "034", "035", "036", "037", "038", "039", "070", "076", "077", "078", "079", "081", "082", "083",
        "084", "085", "086", "088", "089", "090", "091", "093", "094", "096", "097", "098"
    };

    private final Set<String> given = new HashSet<>();
    private final Dice dice;

    Numbers(Dice dice) {
        this.dice = dice;
    }

    String birthPlace(boolean bornHere) {
        return bornHere ? "001" : BIRTH_PLACES.draw(dice);
    }

    String personalId(String birthPlace, Sex sex, LocalDate birth) {
        int century = (birth.getYear() / 100 - 19) * 2 + (sex == Sex.FEMALE ? 1 : 0);
        String head = birthPlace + century + "%02d".formatted(birth.getYear() % 100);
        return once(() -> head + dice.digits(6));
    }

    /** Nine digits; Hà Nội gave 01, Hà Tây 11. */
    String oldIdNumber() {
        return once(() -> dice.pick("01", "01", "11") + dice.digits(7));
    }

    String insuranceNumber() {
        return once(() -> "01" + dice.digits(8));
    }

    String recordCode() {
        return once(() -> "HS" + dice.digits(10));
    }

    String phone() {
        return once(() -> dice.pick(PHONE_PREFIXES) + dice.digits(7));
    }

    private String once(java.util.function.Supplier<String> maker) {
        String value = maker.get();
        while (!given.add(value)) {
            value = maker.get();
        }
        return value;
    }
}
