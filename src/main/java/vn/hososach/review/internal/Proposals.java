package vn.hososach.review.internal;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.hososach.records.AdministrativeField;
import vn.hososach.territory.Address;
import vn.hososach.territory.AddressReader;
import vn.hososach.territory.CommuneNames;
import vn.hososach.text.VietnameseText;

/** The value behind the word that a table gives as suggestion. */
@Component
class Proposals {

    private final AddressReader addresses;
    private final CommuneNames communes;

    Proposals(AddressReader addresses, CommuneNames communes) {
        this.addresses = addresses;
        this.communes = communes;
    }

    @Nullable
    String expected(Subject s, String field, String suggestion) {
        return switch (suggestion) {
            case "REGISTER" -> s.register() == null ? null : value(s.register(), field);
            case "READABLE" -> readable(s);
            case "SPELLING" -> spelling(s);
            case "CONVERTED", "CONVERTED_BY_REGISTER" -> converted(s);
            case "ISO" -> BirthFacts.iso(value(s.record(), field));
            case "LIST_NAME" -> CodeFacts.listName(s, field);
            case "INSURANCE_LIST" -> s.background().extra().get("ma_the_bhyt");
            case "PHONE" -> phone(value(s.record(), field));
            case "ISSUER" -> issuer(value(s.record(), field));
            default -> null;
        };
    }

    /** The register's name; without one, what the text of the record was meant to be. */
    private static @Nullable String readable(Subject s) {
        String name = s.record().fullName();
        if (s.register() != null || name == null) {
            return s.register() == null ? null : s.register().fullName();
        }
        return NameFacts.meant(name).map(VietnameseText::standardName).orElse(null);
    }

    private static @Nullable String phone(@Nullable String number) {
        return number == null ? null : ContactFacts.normal(number);
    }

    private static @Nullable String issuer(@Nullable String place) {
        return place == null ? null : PaperFacts.issuer(place);
    }

    /** The record's own name in standard form, or the register's when it is the same name. */
    private static @Nullable String spelling(Subject s) {
        String name = s.record().fullName();
        if (name == null) {
            return null;
        }
        String registered = s.register() == null ? null : s.register().fullName();
        boolean same = NameFacts.vsRegister(VietnameseText.clean(name), registered) == NameFacts.VsRegister.SAME;
        return same ? registered : VietnameseText.standardName(name);
    }

    private @Nullable String converted(Subject s) {
        Address address = s.record().address();
        return address == null
                ? null
                : AddressFacts.target(s, address)
                        .map(target -> addresses.standardForm(address, communes.fullName(target)))
                        .orElse(null);
    }

    static @Nullable String value(Subject.Person person, String column) {
        return switch (column) {
            case "address_commune_code" -> person.addressCode();
            case "status" -> person.status();
            default -> AdministrativeField.byColumn(column).map(person::value).orElse(null);
        };
    }
}
