package vn.hososach.intake.internal;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.hososach.territory.CommuneCode;

/**
 * The communes of today that a line may belong to.
 *
 * @param codes none when the line does not say
 * @param likely what can be said without the register: the first that has one, or the first at all
 * @param open whether the register may know more than the line says
 */
record PossibleCommunes(List<String> codes, @Nullable String likely, boolean open) {

    static PossibleCommunes of(List<CommuneCode> candidates, Set<String> registered, Set<String> scope) {
        List<String> codes = candidates.stream().map(CommuneCode::value).toList();
        boolean asks = codes.isEmpty() ? !registered.isEmpty() : codes.stream().anyMatch(registered::contains);
        return new PossibleCommunes(codes, likely(codes, registered, scope), asks && codes.size() != 1);
    }

    private static @Nullable String likely(List<String> codes, Set<String> registered, Set<String> scope) {
        if (codes.isEmpty()) {
            return scope.size() == 1 ? scope.iterator().next() : null;
        }
        return codes.stream().filter(registered::contains).findFirst().orElse(codes.get(0));
    }

    boolean holds(String commune) {
        return codes.isEmpty() || codes.contains(commune);
    }

    /** As the staging table has them: candidates, not yet settled, whether the register was asked. */
    String staged(boolean asked) {
        return codes.stream().collect(Collectors.joining(",", "\t{", asked ? "}\tf\tt" : "}\tf\tf"));
    }
}
