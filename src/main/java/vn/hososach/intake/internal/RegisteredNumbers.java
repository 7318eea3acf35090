package vn.hososach.intake.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * In which commune the register has a personal id, for files so large that asking the database line by line, even
 * together, would take longer than reading the register once: ten bytes a resident.
 */
final class RegisteredNumbers {

    private static final int DIGITS = 12;

    /** Reading a resident costs this many times less than asking about an open line. */
    private static final int WORTH = 4;

    private final List<String> communes = new ArrayList<>();
    private long[] numbers = new long[0];
    private short[] commune = new short[0];
    private int room;

    /** Reads the register of these communes if it is worth while for a file of about so many lines. */
    static RegisteredNumbers of(JdbcClient jdbc, Set<String> communes, long lines) {
        RegisteredNumbers known = new RegisteredNumbers();
        String[] codes = communes.toArray(String[]::new);
        long residents = jdbc.sql(
                        """
                        select coalesce(sum(greatest(c.reltuples, 0)), 0)::bigint
                        from unnest(:communes) code join pg_class c on c.oid = to_regclass('hss.register_entry_' || code)
                        """)
                .param("communes", codes)
                .query(Long.class)
                .single();
        if (residents > 0 && residents <= WORTH * lines) {
            known.makeRoom(residents);
            communes.forEach(code -> known.read(jdbc, code));
        }
        return known;
    }

    private void read(JdbcClient jdbc, String code) {
        communes.add(code);
        jdbc.sql("select array_agg(personal_id::bigint) from hss.register_entry"
                        + " where commune_code = :code and personal_id ~ '^[0-9]{12}$'")
                .param("code", code)
                .query(row -> {
                    java.sql.Array found = row.getArray(1);
                    for (Long number : found == null ? new Long[0] : (Long[]) found.getArray()) {
                        put(number);
                    }
                });
    }

    private void makeRoom(long residents) {
        int size = Integer.highestOneBit(Math.toIntExact(residents * 3 / 2)) << 1;
        numbers = new long[Math.max(size, 1 << 10)];
        commune = new short[numbers.length];
        room = numbers.length / 8 * 7;
    }

    private void put(long number) {
        // statistics may be behind: what finds no room is asked of the database later
        if (number > 0 && room-- > 0) {
            int at = place(number);
            numbers[at] = number;
            commune[at] = (short) (communes.size() - 1);
        }
    }

    /** The commune in which the register has this number. */
    @Nullable
    String communeOf(@Nullable String personalId) {
        long number = number(personalId);
        if (number == 0 || numbers.length == 0) {
            return null;
        }
        int at = place(number);
        return numbers[at] == number ? communes.get(commune[at]) : null;
    }

    private int place(long number) {
        int mask = numbers.length - 1;
        long mixed = number * 0x9E3779B97F4A7C15L;
        int at = (int) (mixed >>> 32) & mask;
        while (numbers[at] != 0 && numbers[at] != number) {
            at = at + 1 & mask;
        }
        return at;
    }

    private static long number(@Nullable String text) {
        if (text == null || text.length() != DIGITS) {
            return 0;
        }
        long number = 0;
        for (int i = 0; i < DIGITS; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return 0;
            }
            number = number * 10 + digit;
        }
        return number;
    }
}
