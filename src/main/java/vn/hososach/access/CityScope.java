package vn.hososach.access;

import java.util.HashSet;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import vn.hososach.territory.CommuneCode;

/** All communes of the city in the scheme of 2025; read once, because the list changes by law only. */
@Component
public class CityScope {

    private final JdbcTemplate jdbc;
    private volatile Set<CommuneCode> communes = Set.of();

    CityScope(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public Scope scope() {
        if (communes.isEmpty()) {
            communes = new HashSet<>(jdbc.query(
                    "select code from hss.commune where scheme = '2025'",
                    (row, n) -> new CommuneCode(row.getString(1))));
        }
        return new Scope(communes, true);
    }
}
