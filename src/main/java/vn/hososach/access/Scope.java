package vn.hososach.access;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vn.hososach.territory.CommuneCode;

/**
 * The communes somebody may work in. Every query names them as constants, so that PostgreSQL touches only their
 * partitions; {@code city} merely widens the row policy behind it.
 */
public record Scope(Set<CommuneCode> communes, boolean city) {

    public Scope {
        communes = Set.copyOf(communes);
    }

    public static Scope of(CommuneCode... communes) {
        return new Scope(Set.of(communes), false);
    }

    public boolean covers(CommuneCode commune) {
        return city || communes.contains(commune);
    }

    /** The codes in order, for {@code commune_code = any(:communes)}. */
    public String[] codes() {
        return new TreeSet<>(communes).stream().map(CommuneCode::value).toArray(String[]::new);
    }

    /** What the row policies read from {@code app.communes}. */
    public String setting() {
        return city
                ? "*"
                : new TreeSet<>(communes).stream().map(CommuneCode::value).collect(Collectors.joining(","));
    }
}
