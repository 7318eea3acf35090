package vn.hososach.intake.internal;

import org.jspecify.annotations.Nullable;
import vn.hososach.territory.Address;
import vn.hososach.territory.AddressReader;
import vn.hososach.territory.HamletNames;

/** Where people live: addresses as they are read, and hamlets under the names their communes give them. */
record Homes(AddressReader addresses, HamletNames.Known hamlets) {

    @Nullable
    Address read(@Nullable String text) {
        return text == null ? null : addresses.place(text);
    }

    @Nullable
    String hamlet(@Nullable String commune, @Nullable Address address) {
        return address == null ? null : hamlets.of(commune, address.hamlet());
    }
}
