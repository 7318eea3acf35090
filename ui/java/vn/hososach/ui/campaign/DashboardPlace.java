package vn.hososach.ui.campaign;

import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hososach.access.Actor;
import vn.hososach.campaign.KpiFilter;
import vn.hososach.campaign.KpiGroup;
import vn.hososach.campaign.Segment;
import vn.hososach.territory.CommuneCode;

/** Which commune, hamlet, household and segment the figures are about, as it stands in the address. */
record DashboardPlace(
        @Nullable CommuneCode commune, @Nullable String hamlet, @Nullable String household, @Nullable Segment segment) {

    /** Whoever works in one commune is always there; others choose one of theirs, or see all together. */
    static DashboardPlace of(Actor me, QueryParameters query) {
        return new DashboardPlace(
                CampaignLine.commune(me.scope())
                        .or(() -> query.getSingleParameter("xa")
                                .filter(code -> code.matches("[0-9]{5}"))
                                .map(CommuneCode::new)
                                .filter(me.scope().communes()::contains))
                        .orElse(null),
                query.getSingleParameter("thon").orElse(null),
                query.getSingleParameter("ho").orElse(null),
                query.getSingleParameter("doi-tuong")
                        .flatMap(DashboardPlace::segment)
                        .orElse(null));
    }

    private static Optional<Segment> segment(String name) {
        return List.of(Segment.values()).stream()
                .filter(it -> it.name().equals(name))
                .findFirst();
    }

    DashboardPlace in(CommuneCode code) {
        return new DashboardPlace(code, hamlet, household, segment);
    }

    DashboardPlace ofHamlet(@Nullable String name) {
        return new DashboardPlace(commune, name, null, segment);
    }

    DashboardPlace ofHousehold(@Nullable String code) {
        return new DashboardPlace(commune, hamlet, code, segment);
    }

    DashboardPlace of(@Nullable Segment chosen) {
        return new DashboardPlace(commune, hamlet, household, chosen);
    }

    /** The list of a group within this place; only where a commune is chosen. */
    Optional<KpiFilter> filter(KpiGroup group) {
        return Optional.ofNullable(commune).map(code -> new KpiFilter(code, group, hamlet, household, segment));
    }

    QueryParameters query() {
        return query(null);
    }

    QueryParameters query(@Nullable KpiGroup group) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        put(parameters, "nhom", group == null ? null : group.address());
        put(parameters, "xa", commune == null ? null : commune.value());
        put(parameters, "thon", hamlet);
        put(parameters, "ho", household);
        put(parameters, "doi-tuong", segment == null ? null : segment.name());
        return new QueryParameters(parameters);
    }

    private static void put(Map<String, List<String>> parameters, String key, @Nullable String value) {
        if (value != null) {
            parameters.put(key, List.of(value));
        }
    }
}
