package vn.hososach.cli;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import vn.hososach.campaign.KpiPart;
import vn.hososach.campaign.KpiQueries;
import vn.hososach.campaign.Kpis;
import vn.hososach.campaign.Segment;
import vn.hososach.territory.CommuneCode;

/** {@code stats [--commune CODE]}: how much there is of everything, and the indicators. */
@Command(name = "stats", description = "Số lượng hồ sơ, phát hiện, nhóm trùng, việc và các chỉ số")
final class StatsCommand implements Callable<Integer> {

    @ParentCommand
    RootCommand root;

    @Option(names = "--commune", paramLabel = "CODE", description = "Chỉ một xã, phường")
    @Nullable
    String commune;

    @Override
    public Integer call() {
        Optional<CommuneCode> only = Optional.ofNullable(commune).map(CommuneCode::new);
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("command", "stats");
        figures.putAll(root.asSystem(() -> root.bean(Stock.class).counts(only)));
        List<KpiPart> parts = root.asSystem(
                () -> root.bean(KpiQueries.class).parts(root.bean(Stock.class).scope(only)));
        Kpis whole = parts.stream().map(KpiPart::kpis).reduce(Kpis.NONE, Kpis::plus);
        figures.put("communes", parts.stream().map(KpiPart::commune).distinct().count());
        figures.put("recordsComplete", whole.complete());
        figures.put("recordsValid", whole.valid());
        figures.put("recordsLive", whole.live());
        figures.put("kpi", shares(whole));
        figures.put("segments", segments(parts));
        return root.report(figures);
    }

    private static Map<String, Map<String, Double>> segments(List<KpiPart> parts) {
        Map<Segment, Kpis> sums = new EnumMap<>(Segment.class);
        parts.forEach(part -> sums.merge(part.segment(), part.kpis(), Kpis::plus));
        Map<String, Map<String, Double>> segments = new LinkedHashMap<>();
        sums.forEach((segment, kpis) -> segments.put(segment.name(), shares(kpis)));
        return segments;
    }

    private static Map<String, Double> shares(Kpis kpis) {
        Map<String, Double> shares = new LinkedHashMap<>();
        kpis.indicators().forEach((name, share) -> shares.put(name, rounded(share)));
        return shares;
    }

    private static double rounded(double share) {
        return Math.round(share * 100) / 100.0;
    }
}
