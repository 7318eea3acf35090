package vn.hososach.matching;

import java.util.EnumSet;
import java.util.Set;
import vn.hososach.matching.forms.BirthForm;
import vn.hososach.matching.forms.Hash;
import vn.hososach.matching.forms.NameBook;
import vn.hososach.matching.forms.NumberForm.Kind;

/**
 * What two rows must share to be compared at all (linkage design §4.2). Days and months are hashed in either order, so
 * that a swapped date meets itself. Some keys are wide and serve only rows that lack something: there at least one row
 * of a pair must be such a seeker.
 */
public enum BlockingKey {
    NUMBER(false, MatchField.NUMBER) {
        @Override
        void emit(People p, int i, Sink to) {
            if (p.c.number[i] != 0) {
                to.take(Hash.with(p.kind(i) == Kind.OLD ? 9 : 12, p.c.number[i]), true);
            }
            if (p.c.oldNumber[i] != 0) {
                to.take(Hash.with(9, p.c.oldNumber[i]), true);
            }
        }
    },
    CARD(false, MatchField.CARD) {
        @Override
        void emit(People p, int i, Sink to) {
            if (p.c.card[i] != 0) {
                to.take(Hash.mixed(p.c.card[i]), true);
            }
        }
    },
    NAME_BIRTH(false, MatchField.NAME, MatchField.BIRTH) {
        @Override
        void emit(People p, int i, Sink to) {
            if (named(p, i) && precise(p, i)) {
                to.take(Hash.with(fold(p, i), date(p, i)), true);
            }
        }
    },
    NAME_DAY(false, MatchField.NAME, MatchField.BIRTH) {
        @Override
        void emit(People p, int i, Sink to) {
            if (named(p, i) && precise(p, i)) {
                to.take(Hash.with(fold(p, i), date(p, i) % 10000), true);
            }
        }
    },
    NAME_YEAR_COMMUNE(false, MatchField.NAME, MatchField.BIRTH, MatchField.ADDRESS) {
        @Override
        void emit(People p, int i, Sink to) {
            if (named(p, i) && p.c.birth[i] != 0) {
                inCommunes(p, i, Hash.with(fold(p, i), BirthForm.year(p.c.birth[i])), true, to);
            }
        }
    },
    NAME_YEAR(true, MatchField.NAME, MatchField.BIRTH) {
        @Override
        void emit(People p, int i, Sink to) {
            if (named(p, i) && p.c.birth[i] != 0) {
                boolean seeks = !precise(p, i) || p.c.communes[i] == 0;
                to.take(Hash.with(fold(p, i), BirthForm.year(p.c.birth[i])), seeks);
            }
        }
    },
    NAME_COMMUNE(true, MatchField.NAME, MatchField.ADDRESS) {
        @Override
        void emit(People p, int i, Sink to) {
            if (named(p, i)) {
                inCommunes(p, i, fold(p, i), p.c.birth[i] == 0, to);
            }
        }
    },
    PHONE_GIVEN(false, MatchField.PHONE, MatchField.NAME) {
        @Override
        void emit(People p, int i, Sink to) {
            if (named(p, i) && p.c.phone[i] != 0) {
                to.take(Hash.with(given(p, i), p.c.phone[i]), true);
            }
        }
    },
    PHONE_BIRTH(false, MatchField.PHONE, MatchField.BIRTH) {
        @Override
        void emit(People p, int i, Sink to) {
            if (p.c.phone[i] != 0 && precise(p, i)) {
                to.take(Hash.with(date(p, i), p.c.phone[i]), true);
            }
        }
    },
    GIVEN_SURNAME_BIRTH(false, MatchField.NAME, MatchField.BIRTH) {
        @Override
        void emit(People p, int i, Sink to) {
            if (named(p, i) && precise(p, i)) {
                to.take(Hash.with(Hash.with(given(p, i), surname(p, i)), date(p, i)), true);
            }
        }
    },
    GIVEN_BIRTH(true, MatchField.NAME, MatchField.BIRTH) {
        @Override
        void emit(People p, int i, Sink to) {
            if (named(p, i) && precise(p, i)) {
                to.take(Hash.with(given(p, i), date(p, i)), !p.names.isUsualSurname(p.c.name[i]));
            }
        }
    },
    SURNAME_BIRTH(true, MatchField.NAME, MatchField.BIRTH) {
        @Override
        void emit(People p, int i, Sink to) {
            if (named(p, i) && precise(p, i)) {
                to.take(Hash.with(surname(p, i), date(p, i)), !p.names.isUsualGiven(p.c.name[i]));
            }
        }
    },
    GIVEN_BIRTH_COMMUNE(false, MatchField.NAME, MatchField.BIRTH, MatchField.ADDRESS) {
        @Override
        void emit(People p, int i, Sink to) {
            if (named(p, i) && precise(p, i)) {
                inCommunes(p, i, Hash.with(given(p, i), date(p, i)), true, to);
            }
        }
    },
    SURNAME_BIRTH_COMMUNE(false, MatchField.NAME, MatchField.BIRTH, MatchField.ADDRESS) {
        @Override
        void emit(People p, int i, Sink to) {
            if (surname(p, i) != 0 && precise(p, i)) {
                inCommunes(p, i, Hash.with(surname(p, i), date(p, i)), true, to);
            }
        }
    },
    GIVEN_YEAR_COMMUNE(true, MatchField.NAME, MatchField.BIRTH, MatchField.ADDRESS) {
        @Override
        void emit(People p, int i, Sink to) {
            if (named(p, i) && p.c.birth[i] != 0) {
                long key = Hash.with(Hash.with(given(p, i), surname(p, i)), BirthForm.year(p.c.birth[i]));
                inCommunes(p, i, key, !precise(p, i), to);
            }
        }
    },
    HOUSE_BIRTH(false, MatchField.ADDRESS, MatchField.BIRTH) {
        @Override
        void emit(People p, int i, Sink to) {
            if (p.c.house[i] != 0 && precise(p, i)) {
                atHouse(p, i, date(p, i), to);
            }
        }
    },
    HOUSE_GIVEN(false, MatchField.ADDRESS, MatchField.NAME) {
        @Override
        void emit(People p, int i, Sink to) {
            if (p.c.house[i] != 0 && named(p, i)) {
                atHouse(p, i, Hash.with(given(p, i), surname(p, i)), to);
            }
        }
    },
    MOTHER_BIRTH(false, MatchField.MOTHER, MatchField.BIRTH) {
        @Override
        void emit(People p, int i, Sink to) {
            if (p.c.mother[i] != NameBook.NONE && precise(p, i)) {
                to.take(Hash.with(p.names.foldHash(p.c.mother[i]), date(p, i)), true);
            }
        }
    },
    MOTHER_GIVEN(false, MatchField.MOTHER, MatchField.NAME) {
        @Override
        void emit(People p, int i, Sink to) {
            if (p.c.mother[i] != NameBook.NONE && named(p, i)) {
                long name = Hash.with(given(p, i), surname(p, i));
                to.take(Hash.with(p.names.foldHash(p.c.mother[i]), name), true);
            }
        }
    },
    BIRTH_COMMUNE(true, MatchField.BIRTH, MatchField.ADDRESS) {
        @Override
        void emit(People p, int i, Sink to) {
            if (precise(p, i)) {
                inCommunes(p, i, date(p, i), !named(p, i), to);
            }
        }
    };

    /** Takes the keys of a row. */
    @FunctionalInterface
    interface Sink {
        void take(long hash, boolean seeks);
    }

    private final boolean onlySeekers;
    private final Set<MatchField> fields;

    BlockingKey(boolean onlySeekers, MatchField... fields) {
        this.onlySeekers = onlySeekers;
        this.fields = EnumSet.of(fields[0], fields);
    }

    abstract void emit(People people, int row, Sink to);

    /** Whether at least one row of a pair must be a seeker. */
    boolean onlySeekers() {
        return onlySeekers;
    }

    /** Fields which agree, at least in part, because the key does. */
    public Set<MatchField> fields() {
        return fields;
    }

    private static boolean named(People p, int i) {
        return p.fold[i] != 0;
    }

    private static boolean precise(People p, int i) {
        return BirthForm.isPrecise(p.c.birth[i]);
    }

    private static long fold(People p, int i) {
        return p.fold[i];
    }

    private static long given(People p, int i) {
        return p.given[i];
    }

    private static long surname(People p, int i) {
        return p.surname[i];
    }

    /** Year, then the smaller and the greater of day and month. */
    private static int date(People p, int i) {
        int birth = p.c.birth[i];
        int day = BirthForm.day(birth);
        int month = BirthForm.month(birth);
        return BirthForm.year(birth) * 10000 + Math.min(day, month) * 100 + Math.max(day, month);
    }

    private static void inCommunes(People p, int i, long key, boolean seeks, Sink to) {
        for (long rest = p.c.communes[i]; rest != 0; rest >>>= 16) {
            to.take(Hash.with(key, rest & 0xFFFF), seeks);
        }
    }

    private static void atHouse(People p, int i, long key, Sink to) {
        long house = Hash.with(key, p.c.house[i]);
        if (p.c.place[i] != 0) {
            to.take(Hash.with(house, p.c.place[i]), true);
        }
        if (p.c.other[i] != 0) {
            to.take(Hash.with(house, p.c.other[i]), true);
        }
    }
}
