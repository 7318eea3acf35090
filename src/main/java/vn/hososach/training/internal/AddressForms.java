package vn.hososach.training.internal;

import java.time.LocalDate;
import vn.hososach.training.Mistake;
import vn.hososach.training.internal.Home.FormerUnit;
import vn.hososach.training.internal.Home.House;

/** How addresses stand in records: mostly in the three-tier form of before 01/07/2025, often without the house. */
final class AddressForms {

    private static final LocalDate TWO_TIERS = LocalDate.of(2025, 7, 1);

    private AddressForms() {}

    static void make(Draft draft, Dice dice) {
        if (dice.chance(0.033)) {
            draft.spoil(RecordColumn.ADDRESS, "", Mistake.ADDRESS_MISSING);
            draft.set(RecordColumn.COMMUNE, "");
            return;
        }
        Home home = draft.person().home();
        String line = line(draft, dice, home);
        if (draft.created().isBefore(TWO_TIERS) || dice.chance(0.25)) {
            draft.spoil(RecordColumn.ADDRESS, line + old(draft, home, dice), Mistake.ADDRESS_OLD);
        } else {
            String city = dice.pick("Thành phố Hà Nội", "Hà Nội", "TP. Hà Nội", "HN");
            draft.set(RecordColumn.ADDRESS, line + home.place().fullName() + ", " + city);
        }
        if (draft.mistakes().contains(Mistake.NAME_NO_MARKS) && dice.chance(0.8)) {
            draft.set(RecordColumn.ADDRESS, Spelling.withoutMarks(draft.get(RecordColumn.ADDRESS)));
        }
    }

    /** House, street and hamlet, with a comma behind. */
    private static String line(Draft draft, Dice dice, Home home) {
        House house = home.house();
        if (dice.chance(0.055)) {
            draft.note(Mistake.ADDRESS_PREVIOUS);
            house = new House(dice.between(1, 200), 0, house == null ? "" : house.street());
        } else if (house != null && dice.chance(0.25)) {
            draft.note(Mistake.ADDRESS_PARTIAL);
            house = null;
        }
        String hamlet = hamlet(home.hamlet().name(), dice);
        return (house == null ? "" : house(house, dice) + ", ") + hamlet + ", ";
    }

    private static String hamlet(String name, Dice dice) {
        return name.startsWith("Tổ dân phố ") ? dice.pick("Tổ dân phố ", "TDP ", "Tổ ") + name.substring(11) : name;
    }

    private static String house(House house, Dice dice) {
        String street = house.street().isEmpty() ? "" : " " + house.street();
        if (house.lane() == 0) {
            return dice.pick("Số ", "Số nhà ", "SN ") + house.number() + street;
        }
        return dice.chance(0.4)
                ? house.number() + "/" + house.lane() + street
                : "Số " + house.number() + dice.pick(" ngõ ", ", Ng. ") + house.lane() + street;
    }

    private static String old(Draft draft, Home home, Dice dice) {
        FormerUnit unit = home.hamlet().former();
        if (dice.chance(0.07)) {
            draft.note(Mistake.ADDRESS_MIXED);
            return home.place().fullName() + ", " + unit.district() + ", Thành phố Hà Nội";
        }
        if (dice.chance(0.1)) {
            draft.note(Mistake.ADDRESS_MIXED);
        } else {
            draft.set(RecordColumn.COMMUNE, unit.code());
        }
        return switch (dice.below(10)) {
            case 0, 1 -> abbreviated(unit.fullName()) + ", " + abbreviated(unit.district()) + ", HN";
            case 2 -> bare(unit.fullName()) + " - " + bare(unit.district());
            default -> unit.fullName() + ", " + unit.district() + ", Thành phố Hà Nội";
        };
    }

    private static String abbreviated(String unit) {
        return unit.replaceFirst("^Phường ", "P. ")
                .replaceFirst("^Xã ", "X. ")
                .replaceFirst("^Thị trấn ", "TT. ")
                .replaceFirst("^Quận ", "Q. ")
                .replaceFirst("^Huyện ", "H. ")
                .replaceFirst("^Thị xã ", "TX. ");
    }

    private static String bare(String unit) {
        return unit.replaceFirst("^(Phường|Xã|Quận|Huyện|Thị xã|Thị trấn) ", "");
    }
}
