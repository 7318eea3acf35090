package vn.hososach.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import org.postgresql.PGConnection;
import vn.hososach.intake.IntakeDesk;
import vn.hososach.intake.IntakeKind;
import vn.hososach.intake.IntakeSummary;
import vn.hososach.jobs.Progress;

/**
 * Taking files in, whole way, against a raw COPY of the same bytes into a bare table plus a bare insert of it with as many
 * indexes as ours has (performance P-01, P-03); with one bad line in a hundred against none (P-02); the same file again
 * against hashing it (P-04); a workbook against the same lines as CSV. {@code -Dbench.rows}: lines a file;
 * {@code -Dbench.parts}: which of {@link #PARTS}; {@code -Dbench.dir}: a folder in which the files are made once.
 */
public final class IntakeBench implements Bench {

    private static final String REGISTER_COLUMNS =
            "so_dinh_danh,so_cmnd_cu,ho_ten,gioi_tinh,ngay_sinh,dan_toc,ma_xa,ten_xa,dia_chi,ma_ho,so_dinh_danh_chu_ho,"
                    + "quan_he_chu_ho,ho_ten_me,trang_thai,ngay_mat";
    private static final List<String> REGISTER_INDEXES = List.of(
            "id, ma_xa",
            "so_dinh_danh, ma_xa",
            "ho_ten, ngay_sinh",
            "ma_ho",
            "ngay_sinh",
            "so_cmnd_cu) where (so_cmnd_cu is not null");
    private static final String RECORD_COLUMNS =
            "ma_hssk,nguon,ho_ten,ngay_sinh,gioi_tinh,dan_toc,so_giay_to,ma_the_bhyt,dien_thoai,dia_chi,ma_xa,ho_ten_me,"
                    + "ho_ten_cha,quan_he_chu_ho,nghe_nghiep,ngay_tao,trang_thai";
    private static final List<String> RECORD_INDEXES = List.of(
            "id, ma_xa",
            "ma_hssk, ma_xa",
            "so_giay_to",
            "right(ma_the_bhyt, 10)",
            "ho_ten, ngay_sinh",
            "nghe_nghiep) where (nghe_nghiep = '-'",
            "dien_thoai");

    /** All parts in their order; records come to a register that was taken in before, but for those of "alone". */
    private static final String PARTS = "register,register-again,register-bad,alone,records,records-again,workbook";

    private final int rows = Bench.setting("rows", 100_000);
    private final int pairs = Bench.setting("pairs", 3);
    private TemporaryApplication application;

    @Override
    public void run() throws Exception {
        List<String> parts = List.of(Bench.text("parts", PARTS).split(","));
        InventedFiles files = files();
        Path workbook = files.records().resolveSibling("records.xlsx");
        if (parts.contains("workbook")) {
            InventedWorkbook.write(files.records(), workbook);
        }
        PeakMemory memory = PeakMemory.start();
        try (TemporaryApplication app = new TemporaryApplication()) {
            application = app;
            app.watchServer();
            for (String part : parts) {
                run(part, files, workbook);
            }
        }
        System.out.printf(
                Locale.ROOT,
                "BENCH heap %,d MiB at most, %,d MB in use at the highest%n",
                Runtime.getRuntime().maxMemory() >> 20,
                memory.megabytes());
    }

    private InventedFiles files() throws IOException {
        String kept = Bench.text("dir", "");
        if (kept.isBlank()) {
            return InventedFiles.ofRows(rows, Files.createTempDirectory("hososach-bench-files"));
        }
        Path folder = Files.createDirectories(Path.of(kept, "rows-" + rows));
        Path complete = folder.resolve("complete");
        if (Files.notExists(complete)) {
            InventedFiles.ofRows(rows, folder);
            Files.createFile(complete);
        }
        return InventedFiles.in(folder);
    }

    private void run(String part, InventedFiles files, Path workbook) throws Exception {
        switch (part) {
            case "register" -> measure(IntakeKind.REGISTER, files.register());
            case "register-again" -> again(IntakeKind.REGISTER, files.register());
            case "register-bad" -> badLines(IntakeKind.REGISTER, files.register());
            case "alone" -> {
                clear(IntakeKind.REGISTER);
                measure(IntakeKind.RECORDS, files.records());
            }
            case "records" -> {
                registered(files);
                measure(IntakeKind.RECORDS, files.records());
            }
            case "records-again" -> again(IntakeKind.RECORDS, files.records());
            case "workbook" -> {
                registered(files);
                workbook(files.records(), workbook);
            }
            default -> throw new IllegalArgumentException(part);
        }
    }

    private void registered(InventedFiles files) throws Exception {
        clear(IntakeKind.REGISTER);
        take(IntakeKind.REGISTER, files.register());
    }

    private void workbook(Path csv, Path workbook) throws Exception {
        Pairs.of(
                        pairs,
                        () -> take(IntakeKind.RECORDS, csv).inserted(),
                        () -> take(IntakeKind.RECORDS, workbook).inserted(),
                        () -> clear(IntakeKind.RECORDS))
                .print("workbook against CSV", rows);
    }

    private void measure(IntakeKind kind, Path file) throws Exception {
        Pairs.of(pairs, () -> baseline(kind, file), () -> take(kind, file).read(), () -> clear(kind))
                .print("import " + kind.code(), rows);
    }

    private void again(IntakeKind kind, Path file) throws Exception {
        clear(kind);
        take(kind, file);
        Pairs.of(pairs, () -> hash(file), () -> unchanged(take(kind, file)), () -> {})
                .print("same file again " + kind.code(), rows);
        clear(kind);
    }

    private void badLines(IntakeKind kind, Path file) throws Exception {
        Path bad = file.resolveSibling("bad.csv");
        try (var lines = Files.lines(file);
                var out = Files.newBufferedWriter(bad)) {
            int[] n = {0};
            for (String line : (Iterable<String>) lines::iterator) {
                out.write(n[0]++ % 100 == 50 ? "x" + line.substring(1) : line);
                out.write('\n');
            }
        }
        Pairs.of(pairs, () -> rest(take(kind, file)), () -> rest(take(kind, bad)), () -> clear(kind))
                .print("1 % bad lines " + kind.code(), rows);
    }

    private static Object rest(IntakeSummary summary) {
        return summary.read();
    }

    private static Object unchanged(IntakeSummary summary) {
        if (summary.inserted() + summary.updated() > 0) {
            throw new IllegalStateException("the same file changed something: " + summary);
        }
        return null;
    }

    private void clear(IntakeKind kind) throws Exception {
        application.empty(kind == IntakeKind.REGISTER ? "hss.register_entry" : "hss.health_record", "hss.hamlet");
        application.empty("hss.import_batch", "hss.import_reject");
    }

    private IntakeSummary take(IntakeKind kind, Path file) {
        return application.asSystem(() -> application
                .bean(IntakeDesk.class)
                .take(kind, file, String.valueOf(file.getFileName()), Progress.SILENT));
    }

    private static Object hash(Path file) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = Files.newInputStream(file)) {
            for (int n = in.read(buffer); n > 0; n = in.read(buffer)) {
                digest.update(buffer, 0, n);
            }
        }
        digest.digest();
        return null;
    }

    private long baseline(IntakeKind kind, Path file) throws SQLException, IOException {
        String columns = kind == IntakeKind.REGISTER ? REGISTER_COLUMNS : RECORD_COLUMNS;
        try (Connection connection = application.owner();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            String typed = columns.replace(",", " text,") + " text";
            statement.execute("create table raw (" + typed + ")");
            try (InputStream in = Files.newInputStream(file)) {
                connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn("copy raw from stdin (format csv, header)", in, 1 << 16);
            }
            statement.execute("create table bare (id bigint generated always as identity, " + typed + ")");
            long rows = statement.executeUpdate("insert into bare (" + columns + ") select " + columns + " from raw");
            statement.execute("set local maintenance_work_mem = '256MB'");
            for (String index : kind == IntakeKind.REGISTER ? REGISTER_INDEXES : RECORD_INDEXES) {
                statement.execute("create index on bare (" + index + ")");
            }
            connection.commit();
            statement.execute("drop table raw, bare");
            connection.commit();
            return rows;
        }
    }
}
