package vn.hososach.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import vn.hososach.HoSoSach;

/** The commands one after the other on a folder of their own, as an operator enters them: do the counts add up? */
class CommandChainTest {

    private static final Path REGISTER = Path.of("src/test/resources/quality/register.csv");
    private static final Path RECORDS = Path.of("src/test/resources/quality/records.csv");

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final ByteArrayOutputStream complained = new ByteArrayOutputStream();

    @TempDir
    Path folder;

    private RootCommand root;
    private CommandLine line;

    @BeforeEach
    void commandLine() {
        PrintStream out = new PrintStream(printed, true, UTF_8);
        PrintStream err = new PrintStream(complained, true, UTF_8);
        root = new RootCommand(HoSoSach.class, out, err);
        line = CommandLineInterface.line(root, out, err);
    }

    @AfterEach
    void stop() {
        root.close();
    }

    @Test
    void from_two_files_to_a_report_and_back_again() throws IOException {
        long records = takeIn();
        review();
        correctAndUndo();
        work();
        takeBack(records);
        assertThat(run("audit", "verify").get("intact").asBoolean()).isTrue();
    }

    /** Returns how many records were taken in. */
    private long takeIn() throws IOException {
        JsonNode register = run("import", "register", REGISTER.toString());
        assertThat(number(register, "read")).isEqualTo(lines(REGISTER));
        assertThat(number(register, "inserted") + number(register, "rejected")).isEqualTo(lines(REGISTER));
        Path rejects = folder.resolve("rejects.csv");
        JsonNode records = run("import", "records", RECORDS.toString(), "--rejects", rejects.toString());
        assertThat(number(records, "read")).isEqualTo(lines(RECORDS));
        assertThat(number(records, "inserted") + number(records, "rejected")).isEqualTo(lines(RECORDS));
        assertThat(lines(rejects)).isEqualTo(number(records, "rejected"));

        JsonNode again = run("import", "records", RECORDS.toString());
        assertThat(number(again, "inserted") + number(again, "updated")).isZero();
        assertThat(number(again, "unchanged")).isEqualTo(number(records, "inserted"));
        assertThat(number(run("import", "register", REGISTER.toString()), "inserted"))
                .isZero();
        assertThat(number(run("stats"), "records")).isEqualTo(number(records, "inserted"));
        assertThat(refused("review", "--commune", "99999")).contains("Không có xã, phường nào mang mã 99999");
        return number(records, "inserted");
    }

    private void review() throws IOException {
        JsonNode review = run("review");
        assertThat(number(review, "records")).isEqualTo(number(run("stats"), "recordsActive"));
        assertThat(sum(review.get("byRule"))).isEqualTo(number(review, "findings"));
        assertThat(sum(review.get("byRoute"))).isEqualTo(number(review, "findings"));
        assertThat(number(run("stats"), "findings")).isEqualTo(number(review, "findings"));
        assertThat(number(review, "residentsWithoutRecord"))
                .isEqualTo(review.get("byRule").get("D02").asLong());

        List<String> findings = exported("findings");
        assertThat(findings.get(0))
                .isEqualTo("ma_hssk,so_dinh_danh,rule,criterion,severity,route,field,value,expected");
        assertThat(exported("duplicates").get(0)).isEqualTo("ma_hssk_1,ma_hssk_2,score,route");
        assertThat(exported("records")).hasSize((int) number(run("stats"), "records") + 1);
    }

    private void correctAndUndo() throws IOException {
        long before = number(run("stats"), "findings");
        JsonNode correct = run("correct");
        assertThat(StreamSupport.stream(correct.get("acts").spliterator(), false)
                        .mapToLong(act -> act.get("changes").asLong())
                        .sum())
                .isEqualTo(number(correct, "changes"));
        assertThat(number(run("stats"), "findings")).isLessThan(before);

        String act = correct.get("acts").get(0).get("actId").asText();
        assertThat(number(run("undo", act), "undoneBy")).isPositive();
        assertThat(exported("changes")).anyMatch(change -> change.matches(".*," + act + ",\\d+"));
        assertThat(refused("undo", act)).contains("hoàn tác");
    }

    private void work() throws IOException {
        JsonNode opened = run("cases", "open", "--limit", "20");
        assertThat(number(opened, "DUPLICATE") + number(opened, "RECORD")).isPositive();
        assertThat(number(run("stats"), "tasks")).isPositive();
        assertThat(number(run("reconcile"), "differences")).isZero();
        for (String type : List.of("pdf", "xlsx")) {
            Path report = folder.resolve("rp1." + type);
            run("report", "RP-1", "--commune", "00508", "--month", "2026-10", "--out", report.toString());
            assertThat(new String(Files.readAllBytes(report), UTF_8)).startsWith(type.equals("pdf") ? "%PDF" : "PK");
        }
        assertThat(refused("report", "RP-99", "--commune", "00508", "--month", "2026-10", "--out", "x.pdf"))
                .contains("RP-1");
    }

    private void takeBack(long records) throws IOException {
        long active = number(run("stats"), "recordsActive");
        assertThat(number(run("undo", "--import", "2"), "rows")).isPositive();
        assertThat(number(run("stats"), "recordsActive")).isZero();
        assertThat(number(run("stats"), "records")).isEqualTo(records);

        assertThat(number(run("import", "records", RECORDS.toString()), "updated"))
                .isPositive();
        assertThat(number(run("stats"), "recordsActive")).isEqualTo(active);
    }

    private JsonNode run(String... args) throws IOException {
        printed.reset();
        assertThat(line.execute(with(args))).as(complained.toString(UTF_8)).isZero();
        String last = printed.toString(UTF_8).lines().reduce((a, b) -> b).orElseThrow();
        return new ObjectMapper().readTree(last);
    }

    private String refused(String... args) {
        complained.reset();
        assertThat(line.execute(with(args))).isNotZero();
        return complained.toString(UTF_8);
    }

    private String[] with(String... args) {
        return java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(
                                "--data-dir", folder.resolve("data").toString(), "--json"),
                        java.util.stream.Stream.of(args))
                .toArray(String[]::new);
    }

    /** The lines of an exported file, of which the command says how many there are. */
    private List<String> exported(String what) throws IOException {
        Path file = folder.resolve(what + ".csv");
        long rows = number(run("export", what, "--out", file.toString()), "rows");
        List<String> lines = Files.readAllLines(file);
        assertThat(lines).hasSize((int) rows + 1);
        return lines;
    }

    private static long lines(Path file) throws IOException {
        return Files.readAllLines(file).size() - 1;
    }

    private static long number(JsonNode figures, String name) {
        return figures.get(name).asLong();
    }

    private static long sum(JsonNode counts) {
        return StreamSupport.stream(counts.spliterator(), false)
                .mapToLong(JsonNode::asLong)
                .sum();
    }
}
