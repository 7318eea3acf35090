package vn.hososach.territory;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The names of the communes and wards of today. */
@Service
@Transactional(readOnly = true)
public class CommuneQueries {

    private final JdbcClient jdbc;

    CommuneQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Full names ("Xã Bát Tràng") by code, in the order of the codes. */
    public Map<CommuneCode, String> names() {
        Map<CommuneCode, String> names = new LinkedHashMap<>();
        jdbc.sql("select code, full_name from hss.commune where scheme = '2025' order by code")
                .query(row -> {
                    names.put(new CommuneCode(row.getString("code")), row.getString("full_name"));
                });
        return names;
    }

    /** The full name, or the code where the list does not know it. */
    public String name(CommuneCode commune) {
        return jdbc.sql("select full_name from hss.commune where scheme = '2025' and code = :code")
                .param("code", commune.value())
                .query(String.class)
                .optional()
                .orElse(commune.value());
    }

    /** The hamlets of a commune: by name, numbered ones by number. */
    public List<String> hamlets(CommuneCode commune) {
        return jdbc.sql(
                        """
                        select name from hss.hamlet where commune_code = :code and active
                        order by regexp_replace(name_key, '\\d+.*$', ''),
                            nullif(substring(name_key from '\\d+'), '')::numeric nulls first, name
                        """)
                .param("code", commune.value())
                .query(String.class)
                .list();
    }
}
