package vn.hososach.records.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.hososach.territory.Address;
import vn.hososach.territory.AddressReader;

/** The columns of a record that follow from its current address. */
final class AddressColumns {

    private final AddressReader reader;

    AddressColumns(AddressReader reader) {
        this.reader = reader;
    }

    Map<String, @Nullable String> of(@Nullable String text) {
        Map<String, @Nullable String> columns = new LinkedHashMap<>();
        Address address = text == null ? null : reader.read(text);
        columns.put("address_scheme", address == null ? null : address.scheme().code());
        columns.put("address_commune_code", address == null ? null : address.communeCode());
        columns.put("hamlet", address == null ? null : address.hamlet());
        return columns;
    }
}
