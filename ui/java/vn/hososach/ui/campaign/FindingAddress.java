package vn.hososach.ui.campaign;

import com.vaadin.flow.router.QueryParameters;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hososach.findings.FindingFilter;
import vn.hososach.findings.QualityCriterion;
import vn.hososach.findings.Severity;
import vn.hososach.territory.CommuneCode;

/** The filter of the list of findings as it stands in the address. */
final class FindingAddress {

    private FindingAddress() {}

    static FindingFilter of(QueryParameters query) {
        return new FindingFilter(
                constant(QualityCriterion.values(), query.getSingleParameter("tieu-chi")),
                constant(Severity.values(), query.getSingleParameter("muc")),
                query.getSingleParameter("quy-tac").orElse(null),
                query.getSingleParameter("thon").orElse(null));
    }

    /** The commune the list keeps to; null for all of the reader's. */
    static @Nullable CommuneCode commune(QueryParameters query) {
        return query.getSingleParameter("xa")
                .filter(code -> code.matches("[0-9]{5}"))
                .map(CommuneCode::new)
                .orElse(null);
    }

    static QueryParameters query(FindingFilter filter, @Nullable CommuneCode commune) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        put(parameters, "xa", commune == null ? null : commune.value());
        put(
                parameters,
                "tieu-chi",
                filter.criterion() == null ? null : filter.criterion().name());
        put(
                parameters,
                "muc",
                filter.severity() == null ? null : filter.severity().name());
        put(parameters, "quy-tac", filter.ruleId());
        put(parameters, "thon", filter.hamlet());
        return new QueryParameters(parameters);
    }

    private static <E extends Enum<E>> @Nullable E constant(E[] values, Optional<String> name) {
        return name.flatMap(it -> Arrays.stream(values)
                        .filter(value -> value.name().equals(it))
                        .findFirst())
                .orElse(null);
    }

    private static void put(Map<String, List<String>> parameters, String key, @Nullable String value) {
        if (value != null) {
            parameters.put(key, List.of(value));
        }
    }
}
