package vn.hososach.review.internal;

import org.jspecify.annotations.Nullable;
import vn.hososach.territory.Address;
import vn.hososach.territory.CommuneCode;

/** Facts of the current address (rules C21 to C25, L14; conversion of record-spec §8). */
final class AddressFacts {

    private AddressFacts() {}

    static String[] of(Subject s) {
        Address address = s.record().address();
        if (address == null) {
            return new String[] {"MISSING", "NOT_NEEDED", "NOT_CHECKED", "NOT_CHECKED"};
        }
        return new String[] {state(address), conversion(s, address), vsRegister(s, address), codeVsName(s, address)};
    }

    private static String state(Address address) {
        if (address.candidates().isEmpty()) {
            return "UNPLACED";
        }
        if (address.scheme() == Address.Scheme.SINCE_2025) {
            return address.mixed() ? "OLD" : "CURRENT";
        }
        return address.communeCode() == null ? "AMBIGUOUS" : "OLD";
    }

    /** NOT_NEEDED, ONE, BY_REGISTER (several, and the register's commune is one of them), SEVERAL or NONE. */
    static String conversion(Subject s, Address address) {
        String state = state(address);
        if (state.equals("CURRENT") || state.equals("UNPLACED")) {
            return state.equals("CURRENT") ? "NOT_NEEDED" : "NONE";
        }
        if (address.certain()) {
            return "ONE";
        }
        return target(s, address) != null ? "BY_REGISTER" : "SEVERAL";
    }

    /** The commune of today this address converts to, when it is certain or the register settles it. */
    static @Nullable CommuneCode target(Subject s, Address address) {
        if (address.certain()) {
            return address.candidates().get(0);
        }
        return s.register() == null
                ? null
                : address.candidates().stream()
                        .filter(c -> c.value().equals(s.register().commune()))
                        .findFirst()
                        .orElse(null);
    }

    private static String vsRegister(Subject s, Address address) {
        if (s.register() == null || address.candidates().isEmpty()) {
            return "NOT_CHECKED";
        }
        return address.candidates().contains(new CommuneCode(s.register().commune())) ? "SAME" : "ELSEWHERE";
    }

    private static String codeVsName(Subject s, Address address) {
        String code = s.record().addressCode();
        if (code == null || address.communeCode() == null) {
            return "NOT_CHECKED";
        }
        // a code of today beside an old name is no contradiction when people of the old unit went there
        boolean same = code.equals(address.communeCode())
                || address.candidates().stream().anyMatch(c -> c.value().equals(code));
        return same ? "SAME" : "DIFFERS";
    }
}
