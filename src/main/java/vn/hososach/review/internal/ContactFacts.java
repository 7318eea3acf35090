package vn.hososach.review.internal;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.hososach.records.AdministrativeField;

/** Facts of the card's form and of telephones (rules C27, D07, C39, C40, D12). */
final class ContactFacts {

    /** Source: the record's card; 15 characters by QĐ 1351/QĐ-BHXH, or the 10 digits which cards show since QĐ 1666. */
    enum Card {
        MISSING,
        CARD15,
        NUMBER10,
        BAD
    }

    /** Source: the record's mobile number, after blanks, dots and +84 are taken away. */
    enum Phone {
        MISSING,
        MOBILE,
        LANDLINE,
        /** Good, but with blanks, dots or +84, or without the first zero that a spreadsheet has eaten. */
        SPELLED,
        /** One digit repeated, or a sequence. */
        DUMMY,
        BAD
    }

    /** Source: landline, carer's telephone, or the word «không» in one of them. */
    enum OtherPhone {
        YES,
        NO
    }

    private static final Pattern CARD15 = Pattern.compile("[A-Z]{2}[1-5][0-9]{2}[0-9]{10}");
    private static final Pattern NUMBER10 = Pattern.compile("[0-9]{10}");
    private static final Pattern MOBILE = Pattern.compile("0[35789][0-9]{8}");
    private static final Pattern LANDLINE = Pattern.compile("02[0-9]{8,9}");
    private static final Pattern WITHOUT_ZERO = Pattern.compile("[35789][0-9]{8}");
    private static final Pattern DUMMY = Pattern.compile("0?([0-9])\\1{7,}|0123456789|0987654321|123456789");

    private ContactFacts() {}

    static Enum<?>[] of(Subject s, Bounds bounds) {
        boolean other = s.record().value(AdministrativeField.PHONE_HOME) != null
                || s.record().value(AdministrativeField.CARER_PHONE) != null;
        return new Enum<?>[] {
            phone(s.record().value(AdministrativeField.PHONE_MOBILE)),
            PairFacts.seen(s.shared().phonePeople() > bounds.value(Bound.PHONE_PEOPLE)),
            other ? OtherPhone.YES : OtherPhone.NO
        };
    }

    static Card card(@Nullable String card) {
        if (card == null) {
            return Card.MISSING;
        }
        if (CARD15.matcher(card).matches()) {
            return Card.CARD15;
        }
        return NUMBER10.matcher(card).matches() ? Card.NUMBER10 : Card.BAD;
    }

    static Phone phone(@Nullable String phone) {
        if (phone == null) {
            return Phone.MISSING;
        }
        String digits = normal(phone);
        if (DUMMY.matcher(digits).matches()) {
            return Phone.DUMMY;
        }
        boolean mobile = MOBILE.matcher(digits).matches();
        if (!mobile && !LANDLINE.matcher(digits).matches()) {
            return Phone.BAD;
        }
        return !digits.equals(phone) ? Phone.SPELLED : mobile ? Phone.MOBILE : Phone.LANDLINE;
    }

    /** The number as it is dialled within the country. */
    static String normal(String phone) {
        String digits =
                phone.replaceAll("[ .\\-()\u00A0]", "").replaceFirst("^(\\+|00)?84(?=[235789][0-9]{8,9}$)", "0");
        return WITHOUT_ZERO.matcher(digits).matches() ? "0" + digits : digits;
    }
}
