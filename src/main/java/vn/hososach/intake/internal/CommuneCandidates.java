package vn.hososach.intake.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.hososach.territory.Address;
import vn.hososach.territory.CommuneCode;

/**
 * Which communes of today a line may belong to. All 126 codes of today were codes of other units before, so a code
 * alone says little: the address, where it names a commune, decides which of its two meanings holds (record-spec §8).
 */
final class CommuneCandidates {

    private static final int MOST = 20_000;

    private final Map<Said, PossibleCommunes> known = new ConcurrentHashMap<>();
    private final Set<String> scope;
    private final Set<String> today = new HashSet<>();
    private final Set<String> registered = new HashSet<>();
    private final Map<String, List<CommuneCode>> successors = new HashMap<>();

    CommuneCandidates(JdbcClient jdbc, Set<String> scope) {
        this.scope = scope;
        registered.addAll(jdbc.sql("select c from unnest(:scope) c cross join lateral"
                        + " (select from hss.register_entry r where r.commune_code = c limit 1) found")
                .param("scope", scope.toArray(String[]::new))
                .query(String.class)
                .list());
        today.addAll(jdbc.sql("select code from hss.commune where scheme = '2025'")
                .query(String.class)
                .list());
        jdbc.sql(
                        """
                        select old_code, new_code from hss.commune_conversion
                        where population_transfer <> 'NONE' order by old_code, new_code
                        """)
                .query(row -> {
                    successors
                            .computeIfAbsent(row.getString(1), k -> new ArrayList<>())
                            .add(new CommuneCode(row.getString(2)));
                });
    }

    /** Communes whose register was taken in. */
    Set<String> registered() {
        return registered;
    }

    Set<String> today() {
        return today;
    }

    /** What a line says of its commune: the same few things in every line of a file. */
    private record Said(@Nullable String code, List<CommuneCode> named) {}

    /** Every commune of today which code and address together allow; none when neither says anything. */
    PossibleCommunes of(@Nullable String code, @Nullable Address address) {
        List<CommuneCode> named = address == null ? List.of() : address.candidates();
        if (known.size() > MOST) {
            known.clear();
        }
        Said said = new Said(code, named);
        PossibleCommunes possible = known.get(said);
        if (possible == null) {
            possible = PossibleCommunes.of(together(code, named), registered, scope);
            known.put(said, possible);
        }
        return possible;
    }

    private List<CommuneCode> together(@Nullable String code, List<CommuneCode> fromAddress) {
        List<CommuneCode> fromCode = ofCode(code);
        if (fromCode.isEmpty()) {
            return fromAddress;
        }
        if (fromAddress.isEmpty()) {
            return fromCode;
        }
        List<CommuneCode> both = fromAddress.stream().filter(fromCode::contains).toList();
        return both.isEmpty() ? fromAddress : both;
    }

    private List<CommuneCode> ofCode(@Nullable String code) {
        if (code == null) {
            return List.of();
        }
        List<CommuneCode> meanings = new ArrayList<>();
        if (today.contains(code)) {
            meanings.add(new CommuneCode(code));
        }
        successors.getOrDefault(code, List.of()).stream()
                .filter(c -> !meanings.contains(c))
                .forEach(meanings::add);
        return meanings;
    }
}
