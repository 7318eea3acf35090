package vn.hososach.intake.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * In which commune the register has somebody, for files so large that asking the database about their open lines, even
 * together, takes longer than reading the register once. It answers what {@link ManagingCommune} asks in SQL.
 */
final class RegisteredPeople {

    /** What is known about nobody: the database has to be asked. */
    static final RegisteredPeople NOT_READ = new RegisteredPeople(0);

    /** Reading a resident costs this many times less than asking about an open line. */
    private static final int WORTH = 4;

    private static final int KEYS_A_RESIDENT = 4;
    private static final int BYTES_A_RESIDENT = 150;

    private static final int YEAR = 4;

    private static final BitSet NOBODY = new BitSet();

    private static final long UNKNOWN = 0;
    private static final long ANY = 1;
    private static final long BY_NUMBER = 1;
    private static final long BY_OLD_NUMBER_AND_NAME = 2;
    private static final long BY_OLD_NUMBER_AND_BIRTH = 3;
    private static final long BY_NAME = 4;
    private static final long BY_NAME_AND_BIRTH = 5;
    private static final long BY_NAME_AND_YEAR = 6;

    private final List<String> communes = new ArrayList<>();
    private final PeopleIndex index;

    private RegisteredPeople(long residents) {
        index = new PeopleIndex(residents * KEYS_A_RESIDENT);
    }

    /** Reads the register of these communes if that is worth while for so many lines, and if memory allows it. */
    static RegisteredPeople of(JdbcTemplate jdbc, Collection<String> communes, long lines) {
        Long residents = jdbc.queryForObject(
                """
                select coalesce(sum(greatest(c.reltuples, 0)), 0)::bigint
                from unnest(?::text[]) code join pg_class c on c.oid = to_regclass('hss.register_entry_' || code)
                """,
                Long.class,
                (Object) communes.toArray(String[]::new));
        if (residents == null
                || residents == 0
                || residents > WORTH * lines
                || residents * BYTES_A_RESIDENT > Runtime.getRuntime().maxMemory() / 4) {
            return NOT_READ;
        }
        RegisteredPeople people = new RegisteredPeople(residents);
        jdbc.execute((Connection connection) -> {
            for (String commune : communes) {
                people.read(connection, commune);
            }
            return null;
        });
        return people;
    }

    private void read(Connection connection, String commune) throws SQLException {
        if (!commune.matches("[0-9]{5}")) {
            throw new IllegalArgumentException(commune);
        }
        communes.add(commune);
        CopyOut rows = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyOut("copy (select personal_id, old_id_number, name_key, born_on, left(birth_date, 4)"
                        + " from hss.register_entry where commune_code = '" + commune + "') to stdout");
        for (byte[] row = rows.readFromCopy(); row != null; row = rows.readFromCopy()) {
            add(CopyFields.of(row), communes.size() - 1);
        }
    }

    private void add(@Nullable String[] resident, int commune) {
        long old = hash(resident[1]);
        long name = hash(resident[2]);
        long born = hash(resident[3]);
        put(key(BY_NUMBER, hash(resident[0]), ANY), commune);
        put(key(BY_OLD_NUMBER_AND_NAME, old, name), commune);
        put(key(BY_OLD_NUMBER_AND_BIRTH, old, born), commune);
        put(key(BY_NAME, name, ANY), commune);
        put(key(BY_NAME_AND_BIRTH, name, born), commune);
        put(key(BY_NAME_AND_YEAR, name, hash(resident[4])), commune);
    }

    private void put(long key, int commune) {
        if (key != UNKNOWN) {
            index.put(key, commune);
        }
    }

    /** What a line says about who it is. */
    record Person(@Nullable String number, @Nullable String nameKey, @Nullable String born, @Nullable String bornOn) {}

    /** Whether the register was read, so that nothing is left to ask it. */
    boolean wasRead() {
        return !communes.isEmpty();
    }

    /**
     * The commune that the line may mean and in which alone the register has the person: by number, by number of before
     * with name or birth date, by name with birth date, by name with year of birth, by name.
     */
    @Nullable
    String communeOf(Person person, PossibleCommunes possible) {
        if (!wasRead()) {
            return null;
        }
        long number = hash(person.number());
        long name = hash(person.nameKey());
        long born = hash(person.bornOn());
        String found = alone(possible, at(key(BY_NUMBER, number, ANY)));
        if (found == null) {
            BitSet before =
                    (BitSet) at(key(BY_OLD_NUMBER_AND_NAME, number, name)).clone();
            before.or(at(key(BY_OLD_NUMBER_AND_BIRTH, number, born)));
            found = alone(possible, before);
        }
        found = found != null ? found : alone(possible, at(key(BY_NAME_AND_BIRTH, name, born)));
        found = found != null ? found : alone(possible, at(key(BY_NAME_AND_YEAR, name, hash(year(person.born())))));
        return found != null ? found : alone(possible, at(key(BY_NAME, name, ANY)));
    }

    private BitSet at(long key) {
        return key == UNKNOWN ? NOBODY : index.of(key);
    }

    private @Nullable String alone(PossibleCommunes possible, BitSet found) {
        String alone = null;
        for (int i = found.nextSetBit(0); i >= 0; i = found.nextSetBit(i + 1)) {
            if (possible.holds(communes.get(i))) {
                if (alone != null) {
                    return null;
                }
                alone = communes.get(i);
            }
        }
        return alone;
    }

    private static long hash(@Nullable String text) {
        return text == null ? UNKNOWN : RowHash.of(text);
    }

    /** Unknown when one of the two is: nobody is recognised by what is missing. */
    private static long key(long kind, long one, long other) {
        return one == UNKNOWN || other == UNKNOWN ? UNKNOWN : RowHash.of(one + kind, other);
    }

    /** The first four digits in a row. */
    private static @Nullable String year(@Nullable String born) {
        int digits = 0;
        for (int i = 0; born != null && i < born.length(); i++) {
            digits = born.charAt(i) >= '0' && born.charAt(i) <= '9' ? digits + 1 : 0;
            if (digits == YEAR) {
                return born.substring(i + 1 - YEAR, i + 1);
            }
        }
        return null;
    }
}
