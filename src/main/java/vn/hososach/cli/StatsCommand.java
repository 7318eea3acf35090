package vn.hososach.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import vn.hososach.campaign.KpiQueries;
import vn.hososach.campaign.Kpis;
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
        Map<String, Kpis> kpis = root.asSystem(() ->
                root.bean(KpiQueries.class).communes(root.bean(Stock.class).scope(only)));
        figures.put("communes", kpis.size());
        figures.put("kpi", shares(kpis.values().stream().reduce(Kpis.NONE, Kpis::plus)));
        return root.report(figures);
    }

    private static Map<String, Double> shares(Kpis kpis) {
        Map<String, Double> shares = new LinkedHashMap<>();
        shares.put("K1a", rounded(kpis.k1a()));
        shares.put("K1b", rounded(kpis.k1b()));
        shares.put("K2", rounded(kpis.k2()));
        shares.put("K4", rounded(kpis.k4()));
        shares.put("K5", rounded(kpis.k5()));
        shares.put("K6", rounded(kpis.k6()));
        shares.put("K7", rounded(kpis.k7()));
        return shares;
    }

    private static double rounded(double share) {
        return Math.round(share * 100) / 100.0;
    }
}
