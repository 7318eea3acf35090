package vn.hososach.records.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.hososach.territory.Address;
import vn.hososach.territory.AddressReader;
import vn.hososach.territory.CommuneCode;
import vn.hososach.territory.HamletNames;

/** The columns of a record that follow from its current address. */
@Component
class AddressColumns {

    private final AddressReader reader;
    private final HamletNames hamlets;

    AddressColumns(AddressReader reader, HamletNames hamlets) {
        this.reader = reader;
        this.hamlets = hamlets;
    }

    Map<String, @Nullable String> of(CommuneCode commune, @Nullable String text) {
        Map<String, @Nullable String> columns = new LinkedHashMap<>();
        Address address = text == null ? null : reader.read(text);
        columns.put("address_scheme", address == null ? null : address.scheme().code());
        columns.put("address_commune_code", address == null ? null : address.communeCode());
        columns.put(
                "hamlet", address == null ? null : hamlets.now(commune.value()).of(commune.value(), address.hamlet()));
        return columns;
    }
}
