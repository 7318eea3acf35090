package vn.hososach;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ProjectFilesTest {

    private static final Pattern REFUSAL = Pattern.compile("new Refusal\\(\\s*\"([a-z0-9-]+)\"");

    @Test
    void no_source_file_grows_beyond_the_limit() throws IOException {
        assertThat(longerThan(300, "src/main/java", "ui/java")).isEmpty();
        assertThat(longerThan(400, "src/test/java")).isEmpty();
    }

    @Test
    void every_refusal_has_a_vietnamese_sentence() throws IOException {
        Properties texts = new Properties();
        try (var reader = Files.newBufferedReader(Path.of("ui/i18n/messages_vi.properties"))) {
            texts.load(reader);
        }
        TreeSet<String> missing = new TreeSet<>();
        for (Path file : sources("src/main/java", "ui/java")) {
            Matcher code = REFUSAL.matcher(Files.readString(file));
            while (code.find()) {
                if (!texts.containsKey("refusal." + code.group(1))) {
                    missing.add(code.group(1) + " in " + file.getFileName());
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void every_style_sheet_of_the_theme_is_imported() throws IOException {
        String imports = Files.readString(Path.of("ui/themes/hososach/styles.css"));
        try (Stream<Path> sheets = Files.list(Path.of("ui/themes/hososach"))) {
            assertThat(sheets.map(sheet -> sheet.getFileName().toString()).filter(name -> name.endsWith(".css")))
                    .filteredOn(name -> !name.equals("styles.css") && !imports.contains("./" + name))
                    .isEmpty();
        }
    }

    @Test
    void every_package_is_null_marked() throws IOException {
        TreeSet<String> unmarked = new TreeSet<>();
        for (Path file : sources("src/main/java/vn", "ui/java")) {
            Path info = file.resolveSibling("package-info.java");
            if (!file.getFileName().toString().equals("HoSoSach.java")
                    && !file.getFileName().toString().equals("ServerArguments.java")
                    && (!Files.exists(info) || !Files.readString(info).contains("@NullMarked"))) {
                unmarked.add(file.getParent().toString());
            }
        }
        assertThat(unmarked).isEmpty();
    }

    @Test
    void nothing_in_the_project_depends_on_the_shared_folder() throws IOException {
        for (Path file : sources("src/main/java", "src/test/java", "ui/java")) {
            if (!file.getFileName().toString().equals("ProjectFilesTest.java")) {
                assertThat(Files.readString(file)).as(file.toString()).doesNotContain("/shared/");
            }
        }
    }

    private static List<String> longerThan(int lines, String... roots) throws IOException {
        Stream.Builder<String> found = Stream.builder();
        for (Path file : sources(roots)) {
            try (Stream<String> content = Files.lines(file)) {
                long n = content.count();
                if (n > lines) {
                    found.add(n + " lines: " + file);
                }
            }
        }
        return found.build().toList();
    }

    private static List<Path> sources(String... roots) throws IOException {
        Stream.Builder<Path> files = Stream.builder();
        for (String root : roots) {
            try (Stream<Path> walk = Files.walk(Path.of(root))) {
                walk.filter(p -> p.toString().endsWith(".java")).forEach(files::add);
            }
        }
        return files.build().toList();
    }
}
