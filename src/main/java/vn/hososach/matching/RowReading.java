package vn.hososach.matching;

import java.util.Set;
import vn.hososach.matching.forms.AddressForm;
import vn.hososach.matching.forms.AddressReading;
import vn.hososach.matching.forms.BirthForm;
import vn.hososach.matching.forms.ContactForm;
import vn.hososach.matching.forms.Hash;
import vn.hososach.matching.forms.NameBook;
import vn.hososach.matching.forms.NumberForm;

/** Turns what a file tells of a person into a row of compared forms. Thread-safe. */
final class RowReading {

    private static final Set<String> CHILD = Set.of("Con", "con", "CON", "Con đẻ", "con đẻ", "Con ruột");

    private final NameBook names;
    private final AddressReading addresses = new AddressReading();

    RowReading(NameBook names) {
        this.names = names;
    }

    /** Reads somebody whose fields are texts. */
    void read(Subject it, Columns to, int row) {
        to.name[row] = names.idOf(it.name());
        String mother =
                it.mother().isEmpty() && to.name[row] == NameBook.NONE ? names.motherIn(it.name()) : it.mother();
        to.mother[row] = names.idOf(mother);
        to.father[row] = names.idOf(it.father());
        home(addresses.read(it.address(), it.communeCode()), to, row);
        person(it, to, row);
    }

    /** Reads a line of a file; names and addresses that came before cost no text. */
    void read(PersonColumns columns, CsvLines line, Columns to, int row) {
        to.name[row] = name(line, columns.of(PersonColumns.NAME));
        int mother = name(line, columns.of(PersonColumns.MOTHER));
        to.mother[row] = mother == NameBook.NONE && to.name[row] == NameBook.NONE
                ? names.idOf(names.motherIn(line.text(columns.of(PersonColumns.NAME))))
                : mother;
        to.father[row] = name(line, columns.of(PersonColumns.FATHER));
        String address = line.text(columns.of(PersonColumns.ADDRESS));
        home(addresses.read(address, line.text(columns.of(PersonColumns.COMMUNE))), to, row);
        person(columns.subject(line), to, row);
    }

    private int name(CsvLines line, int field) {
        return names.idOf(line.bytes(), line.start(field), line.end(field));
    }

    private static void home(AddressForm address, Columns to, int row) {
        to.house[row] = address.house();
        to.place[row] = address.place();
        to.other[row] = address.other();
        to.group[row] = address.group();
        to.communes[row] = address.communes();
    }

    private static void person(Subject it, Columns to, int row) {
        int sex = ContactForm.sex(it.sex());
        int birth = BirthForm.of(it.birth());
        to.birth[row] = birth;
        to.sex[row] = (byte) sex;
        NumberForm number = NumberForm.of(it.number(), sex, birth);
        to.number[row] = number.value();
        to.kind[row] = (byte) number.kind().ordinal();
        NumberForm old = NumberForm.of(it.oldNumber(), sex, birth);
        to.oldNumber[row] = old.kind() == NumberForm.Kind.OLD ? (int) old.value() : 0;
        to.card[row] = ContactForm.insurance(it.card());
        to.phone[row] = ContactForm.phone(it.phone());
        to.household[row] = it.household().isEmpty() ? 0 : (int) Hash.of(it.household()) | 1;
        boolean child = CHILD.contains(it.relation());
        to.head[row] = child ? NumberForm.of(it.headNumber(), 0, 0).value() : 0;
        to.state[row] = (byte) LifeState.of(it.status()).ordinal();
        to.idHash[row] = Hash.of(Subject.identity(it.id()));
    }
}
