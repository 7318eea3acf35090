package vn.hososach.review.internal;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hososach.territory.Address;
import vn.hososach.territory.CommuneCode;

/** Facts of the current address (rules C21 to C25, L14; conversion of record-spec §8). */
final class AddressFacts {

    /** Source: the record's current address, read from the right. */
    enum State {
        CURRENT,
        MISSING,
        /** A unit of before 01/07/2025, or a unit of today written together with a district. */
        OLD,
        /** The name of several old units, and no district to tell them apart. */
        AMBIGUOUS,
        /** No unit of the city was recognised. */
        UNPLACED
    }

    /** Source: communes of today that the address can mean, and the register's commune. */
    enum Conversion {
        NOT_NEEDED,
        ONE,
        /** Several, and the register's commune is one of them. */
        BY_REGISTER,
        SEVERAL,
        NONE
    }

    /** Source: communes of today that the address can mean against the register's commune. */
    enum VsRegister {
        SAME,
        ELSEWHERE,
        NOT_CHECKED
    }

    /** Source: the commune code of the record against the commune named in its address. */
    enum CodeVsName {
        SAME,
        DIFFERS,
        NOT_CHECKED
    }

    private AddressFacts() {}

    static Enum<?>[] of(Subject s) {
        Address address = s.record().address();
        if (address == null) {
            return new Enum<?>[] {State.MISSING, Conversion.NOT_NEEDED, VsRegister.NOT_CHECKED, CodeVsName.NOT_CHECKED};
        }
        return new Enum<?>[] {state(address), conversion(s, address), vsRegister(s, address), codeVsName(s, address)};
    }

    private static State state(Address address) {
        if (address.candidates().isEmpty()) {
            return State.UNPLACED;
        }
        if (address.scheme() == Address.Scheme.SINCE_2025) {
            return address.mixed() ? State.OLD : State.CURRENT;
        }
        return address.communeCode() == null ? State.AMBIGUOUS : State.OLD;
    }

    private static Conversion conversion(Subject s, Address address) {
        State state = state(address);
        if (state == State.CURRENT) {
            return Conversion.NOT_NEEDED;
        }
        if (state == State.UNPLACED) {
            return Conversion.NONE;
        }
        if (address.certain()) {
            return Conversion.ONE;
        }
        return target(s, address).isPresent() ? Conversion.BY_REGISTER : Conversion.SEVERAL;
    }

    /** The commune of today this address converts to, when it is certain or the register settles it. */
    static Optional<CommuneCode> target(Subject s, Address address) {
        if (address.certain()) {
            return Optional.of(address.candidates().get(0));
        }
        String registered = registered(s);
        return address.candidates().stream()
                .filter(c -> c.value().equals(registered))
                .findFirst();
    }

    private static @Nullable String registered(Subject s) {
        return s.register() == null ? null : s.register().commune();
    }

    private static VsRegister vsRegister(Subject s, Address address) {
        String registered = registered(s);
        if (registered == null || address.candidates().isEmpty()) {
            return VsRegister.NOT_CHECKED;
        }
        return address.candidates().contains(new CommuneCode(registered)) ? VsRegister.SAME : VsRegister.ELSEWHERE;
    }

    private static CodeVsName codeVsName(Subject s, Address address) {
        String code = s.record().addressCode();
        if (code == null || address.communeCode() == null) {
            return CodeVsName.NOT_CHECKED;
        }
        // a code of today beside an old name is no contradiction when people of the old unit went there
        boolean same = code.equals(address.communeCode())
                || address.candidates().stream().anyMatch(c -> c.value().equals(code));
        return same ? CodeVsName.SAME : CodeVsName.DIFFERS;
    }
}
