package vn.hososach.training.internal;

import org.jspecify.annotations.Nullable;
import vn.hososach.territory.CommuneCode;

/** Where a household lives: today's commune, and the commune of before 01/07/2025 the hamlet belonged to. */
record Home(Place place, Hamlet hamlet, @Nullable House house) {

    /** A commune of today. */
    record Place(CommuneCode code, String fullName) {}

    /** A hamlet and its former commune. */
    record Hamlet(String name, FormerUnit former) {}

    /** A commune of before 01/07/2025 with its district, as written out in full. */
    record FormerUnit(String code, String fullName, String district) {}

    /** House number, lane where there is one, street where there is one. */
    record House(int number, int lane, String street) {

        String text() {
            String lane = lane() == 0 ? "" : " ngõ " + lane();
            return "Số " + number + lane + (street.isEmpty() ? "" : " " + street);
        }
    }

    /** The address as the register writes it: in two tiers. */
    String registerText() {
        String line = house == null ? "" : house.text() + ", ";
        return line + hamlet.name() + ", " + place.fullName() + ", Thành phố Hà Nội";
    }
}
