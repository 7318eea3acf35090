package vn.hososach.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import vn.hososach.training.TrainingDesk;

/** {@code demo [--people N] [--seed S]}: makes the training campaign. */
@Command(name = "demo", description = "Tạo chiến dịch tập huấn với người dân được sinh ngẫu nhiên")
final class DemoCommand implements Callable<Integer> {

    @ParentCommand
    RootCommand root;

    @Option(names = "--people", defaultValue = "3000", description = "Số người dân (mặc định ${DEFAULT-VALUE})")
    int people;

    @Option(names = "--seed", defaultValue = "2026", description = "Hạt giống ngẫu nhiên (mặc định ${DEFAULT-VALUE})")
    long seed;

    @Override
    public Integer call() {
        TrainingDesk.Made made = root.bean(TrainingDesk.class).make(people, seed);
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("command", "demo");
        figures.put("commune", made.commune());
        figures.put("people", made.people());
        figures.put("records", made.records());
        figures.put("corrected", made.corrected());
        figures.put("cases", made.cases());
        return root.report(figures);
    }
}
