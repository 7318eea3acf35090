package vn.hososach.intake.internal;

import org.jspecify.annotations.Nullable;
import vn.hososach.territory.Address;
import vn.hososach.territory.AddressReader;
import vn.hososach.territory.HamletNames;

/**
 * Where people live: addresses as they are read, and hamlets under the names their communes give them.
 *
 * @param asOf the division of territory in force when the file was drawn up, where the sender has said when
 */
record Homes(AddressReader addresses, HamletNames.Known hamlets, Address.Scheme asOf) {

    /**
     * The address that stands in a line beside this commune code and was written in this time. Name and code of a commune
     * that fit each other at one time only say more than a date: many an old record was converted later.
     */
    @Nullable
    Address read(@Nullable String text, @Nullable String code, Address.Scheme written) {
        if (text == null) {
            return null;
        }
        Address address = addresses.place(text, written);
        if (written != Address.Scheme.BEFORE_2025 || code == null || code.equals(address.communeCode())) {
            return address;
        }
        Address today = addresses.place(text);
        return code.equals(today.communeCode()) ? today : address;
    }

    @Nullable
    String hamlet(@Nullable String commune, @Nullable Address address) {
        return address == null ? null : hamlets.of(commune, address.hamlet());
    }
}
