package vn.hososach.territory;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.hososach.text.VietnameseText;

/** The names by which communes know their hamlets, found whatever diacritics and capitals a file uses. */
@Component
public class HamletNames {

    private final JdbcClient jdbc;

    HamletNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The list as it stands now; for one import or one change. */
    public Known now(String... communes) {
        Map<String, String> names = new HashMap<>();
        jdbc.sql(
                        """
                        select h.commune_code, h.name_key, coalesce(target.name, h.name) as name
                        from hss.hamlet h left join hss.hamlet target on target.hamlet_id = h.merged_into
                        where h.commune_code = any(:communes)
                        """)
                .param("communes", communes)
                .query(row -> {
                    names.put(row.getString("commune_code") + row.getString("name_key"), row.getString("name"));
                });
        return new Known(names);
    }

    /** A list of names; one that is not on it stays as it was written. */
    public static final class Known {

        private final Map<String, String> names;

        private Known(Map<String, String> names) {
            this.names = names;
        }

        /** The commune's name of this hamlet. */
        public @Nullable String of(@Nullable String commune, @Nullable String hamlet) {
            if (hamlet == null || commune == null || names.isEmpty()) {
                return hamlet;
            }
            return names.getOrDefault(commune + VietnameseText.nameKey(hamlet), hamlet);
        }
    }
}
