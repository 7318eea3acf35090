package vn.hososach.matching;

import vn.hososach.matching.forms.AddressForm;
import vn.hososach.matching.forms.BirthForm;
import vn.hososach.matching.forms.NameBook;
import vn.hososach.matching.forms.NameComparison;
import vn.hososach.matching.forms.NumberForm;
import vn.hososach.matching.forms.NumberForm.Kind;

/** Compares two rows field by field (linkage design §4.3). Symmetric; thread-safe. */
final class Comparator {

    private static final int PERSONAL = 12;
    private static final int OLD_DIGITS = 9;

    private final People people;
    private final Columns c;
    private final NameComparison names;

    Comparator(People people) {
        this.people = people;
        this.c = people.c;
        this.names = new NameComparison(people.names);
    }

    /** The pattern of two rows. */
    int compare(int a, int b) {
        return MatchField.NAME.at(name(a, b))
                | MatchField.BIRTH.at(birth(c.birth[a], c.birth[b]))
                | MatchField.NUMBER.at(number(a, b))
                | MatchField.CARD.at(card(c.card[a], c.card[b]))
                | rest(a, b);
    }

    /**
     * The pattern of two rows, or, where name, date and numbers alone forbid that it is one person, one in which the
     * other fields are not compared.
     */
    int compareUnlessForbidden(int a, int b) {
        int first = MatchField.NAME.at(name(a, b))
                | MatchField.BIRTH.at(birth(c.birth[a], c.birth[b]))
                | MatchField.NUMBER.at(number(a, b))
                | MatchField.CARD.at(card(c.card[a], c.card[b]));
        return Veto.byIdentity(first) ? first | UNCOMPARED : first | rest(a, b);
    }

    private int rest(int a, int b) {
        return MatchField.PHONE.at(equal(c.phone[a], c.phone[b], MatchField.PHONE))
                | MatchField.ADDRESS.at(address(a, b))
                | MatchField.MOTHER.at(parent(c.mother[a], c.mother[b]))
                | MatchField.FATHER.at(parent(c.father[a], c.father[b]))
                | MatchField.SEX.at(equal(c.sex[a], c.sex[b], MatchField.SEX));
    }

    private static final int UNCOMPARED = MatchField.PHONE.at(MatchField.PHONE.missing())
            | MatchField.ADDRESS.at(MatchField.ADDRESS.missing())
            | MatchField.MOTHER.at(MatchField.MOTHER.missing())
            | MatchField.FATHER.at(MatchField.FATHER.missing())
            | MatchField.SEX.at(MatchField.SEX.missing());

    private int name(int a, int b) {
        int x = c.name[a];
        int y = c.name[b];
        return x == NameBook.NONE || y == NameBook.NONE ? MatchField.NAME.missing() : names.level(x, y);
    }

    static int birth(int a, int b) {
        if (a == 0 || b == 0) {
            return MatchField.BIRTH.missing();
        }
        boolean precise = BirthForm.isPrecise(a) && BirthForm.isPrecise(b);
        int years = Math.abs(BirthForm.year(a) - BirthForm.year(b));
        if (!precise) {
            boolean vague = !BirthForm.isPrecise(a) && !BirthForm.isPrecise(b);
            return years == 0 ? vague ? 7 : 6 : years == 1 ? 1 : 0;
        }
        if (a == b) {
            return 8;
        }
        boolean day = BirthForm.day(a) == BirthForm.day(b);
        boolean month = BirthForm.month(a) == BirthForm.month(b);
        if (years == 0 && BirthForm.day(a) == BirthForm.month(b) && BirthForm.month(a) == BirthForm.day(b)) {
            return 5;
        }
        if (day && month && (years == 1 || NumberForm.distance(a / 10000, b / 10000, 4) == 1)
                || NumberForm.distance(a, b, 8) == 1 && years == 0) {
            return 4;
        }
        if (years == 0) {
            return day || month ? 3 : 2;
        }
        return day && month ? 3 : years == 1 ? 1 : 0;
    }

    private int number(int a, int b) {
        Kind kindA = people.kind(a);
        Kind kindB = people.kind(b);
        if (kindA == Kind.NONE || kindB == Kind.NONE) {
            return MatchField.NUMBER.missing();
        }
        int rowA = people.numberRow[a];
        int rowB = people.numberRow[b];
        if (c.number[a] == c.number[b] && (kindA == Kind.OLD) == (kindB == Kind.OLD)) {
            return kindA == Kind.OLD ? 5 : 6;
        }
        if (rowA >= 0 && rowB >= 0) {
            boolean household = c.household[rowA] != 0 && c.household[rowA] == c.household[rowB];
            boolean suspect = kindA == Kind.SUSPECT || kindB == Kind.SUSPECT;
            return rowA == rowB ? 5 : !suspect ? 0 : household ? 3 : 2;
        }
        if (kindA == Kind.OLD || kindB == Kind.OLD) {
            return oldNumbers(a, b, kindA, kindB);
        }
        return unlike(a, b, kindA, kindB, rowA, rowB);
    }

    private int unlike(int a, int b, Kind kindA, Kind kindB, int rowA, int rowB) {
        int apart = NumberForm.distance(c.number[a], c.number[b], PERSONAL);
        if (apart <= 2) {
            return 4;
        }
        if (kindA != Kind.FITS || kindB != Kind.FITS) {
            return 2;
        }
        return people.hasRegister() && (rowA < 0 || rowB < 0) ? 1 : 0;
    }

    /** Nine digits against nine; nine against twelve says something only where the register knows both. */
    private int oldNumbers(int a, int b, Kind kindA, Kind kindB) {
        long x = kindA == Kind.OLD ? c.number[a] : c.oldNumber[a];
        long y = kindB == Kind.OLD ? c.number[b] : c.oldNumber[b];
        if (x == 0 || y == 0) {
            return MatchField.NUMBER.missing();
        }
        return NumberForm.distance(x, y, OLD_DIGITS) <= 1 ? 4 : 2;
    }

    private static int card(long a, long b) {
        if (a == 0 || b == 0) {
            return MatchField.CARD.missing();
        }
        return a == b ? 2 : NumberForm.distance(a, b, 10) == 1 ? 1 : 0;
    }

    private static int equal(int a, int b, MatchField field) {
        return a == 0 || b == 0 ? field.missing() : a == b ? 1 : 0;
    }

    private int parent(int a, int b) {
        if (a == NameBook.NONE || b == NameBook.NONE) {
            return MatchField.MOTHER.missing();
        }
        int level = names.level(a, b);
        if (level == NameComparison.EXACT || level == NameComparison.NO_MARKS || level == NameComparison.MARKS_LOST) {
            return 2;
        }
        return level >= NameComparison.MARKS_CONFLICT && level < NameComparison.PET_NAME_OTHER
                        || level == NameComparison.SLIP_IN_GIVEN
                ? 1
                : 0;
    }

    private int address(int a, int b) {
        long x = c.communes[a];
        long y = c.communes[b];
        boolean known = x != 0 && y != 0;
        boolean meet = !known || AddressForm.meet(x, y);
        boolean places = c.place[a] != 0 && c.place[b] != 0;
        boolean place = places && samePlace(a, b);
        boolean houses = c.house[a] != 0 && c.house[b] != 0;
        if (place && houses && c.house[a] == c.house[b]) {
            return meet ? 6 : 1;
        }
        if (!meet) {
            return 0;
        }
        if (place) {
            return houses ? 4 : 5;
        }
        if (!known) {
            return MatchField.ADDRESS.missing();
        }
        return places ? 2 : 3;
    }

    private boolean samePlace(int a, int b) {
        int p = c.place[a];
        int q = c.other[a];
        return p == c.place[b] || p == c.other[b] || q != 0 && (q == c.place[b] || q == c.other[b]);
    }
}
