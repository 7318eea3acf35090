package vn.hososach.decision;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.flowable.dmn.api.DmnRepositoryService;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Service;

/**
 * The packaged tables and what is generated from them. A cell of Flowable reaches the whole JVM, so a changed table is the
 * packaged file with validated literals put in (architecture §8): no text of a user comes near an expression.
 */
@Service
public class TableFiles {

    /** Deployments of changed tables carry this name; the packaged ones another. */
    private static final String DEPLOYMENT = "rule-desk";

    private static final Pattern WORD = Pattern.compile("[A-Za-z][A-Za-z0-9_.]{0,40}");
    private static final Pattern WHOLE = Pattern.compile("[0-9]{1,6}");
    private static final Pattern DECIMAL = Pattern.compile("[0-9]{1,6}(\\.[0-9]{1,2})?");
    private static final Pattern SENTENCE = Pattern.compile("[\\p{L}\\p{M}\\p{N} .,;:()/%–“”+=-]{5,200}");

    /** Outputs whose words may be changed for others that the same output has somewhere. */
    private static final Set<String> CLOSED = Set.of(
            "severity", "route", "need", "level", "verdict", "warning", "finalRoute", "reason", "priorityReason");

    private final DmnRepositoryService repository;
    private final DecisionTables tables;
    private final Map<String, byte[]> packaged = new TreeMap<>();
    private final Map<String, TableGrid> packagedGrids = new TreeMap<>();

    TableFiles(DmnRepositoryService repository, DecisionTables tables) throws IOException {
        this.repository = repository;
        this.tables = tables;
        for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath*:decisions/*.dmn")) {
            try (InputStream in = file.getInputStream()) {
                packaged.put(String.valueOf(file.getFilename()).replace(".dmn", ""), in.readAllBytes());
            }
        }
        packaged.keySet()
                .forEach(key -> packagedGrids.put(key, xml(key, List.of()).grid()));
    }

    public List<String> keys() {
        return List.copyOf(packaged.keySet());
    }

    /** The table with these changes; rows switched off are marked. */
    public TableGrid grid(String key, List<LiteralChange> changes) {
        return changes.isEmpty() ? packagedGrids.get(key) : xml(key, changes).grid();
    }

    private TableXml xml(String key, List<LiteralChange> changes) {
        return new TableXml(key, packaged.get(key)).with(changes);
    }

    /** Whether this may stand in that cell: a word the column knows already, a number where one stood, a plain sentence. */
    public boolean allowed(String key, LiteralChange change) {
        if (!packaged.containsKey(key)) {
            return false;
        }
        TableGrid grid = grid(key, List.of());
        return grid.row(change.rowId())
                .filter(row -> change.column().equals(LiteralChange.ROW)
                        ? change.off() && grid.collects()
                        : change.column().equals(LiteralChange.MESSAGE)
                                ? grid.findings()
                                        && SENTENCE.matcher(change.value()).matches()
                                : allowed(grid, row, change))
                .isPresent();
    }

    private boolean allowed(TableGrid grid, TableGrid.Row row, LiteralChange change) {
        String input = change.input();
        if (input != null) {
            return grid.input(row, input)
                            .filter(cell -> CellGrammar.numbers(cell).size() > change.number())
                            .isPresent()
                    && WHOLE.matcher(change.value()).matches();
        }
        return values(grid.key(), row.id(), change.column()).contains(change.value())
                || grid.output(row, change.column())
                                .filter(TableFiles::isNumber)
                                .isPresent()
                        && (decimals(grid, change.column()) ? DECIMAL : WHOLE)
                                .matcher(change.value())
                                .matches();
    }

    /** A column of measures takes decimals; one of days, shares and counts does not. */
    private static boolean decimals(TableGrid grid, String column) {
        return grid.rows().stream().anyMatch(row -> grid.output(row, column)
                .filter(cell -> cell.contains("."))
                .isPresent());
    }

    static boolean isNumber(String literal) {
        return DECIMAL.matcher(literal).matches();
    }

    /** The thresholds of a row: the numbers its input cells compare with, each with its column and what stands there. */
    public List<LiteralChange> thresholds(TableGrid grid, TableGrid.Row row) {
        return grid.inputs().stream()
                .flatMap(column -> {
                    List<String> numbers =
                            CellGrammar.numbers(grid.input(row, column.name()).orElse("-"));
                    return Stream.iterate(0, n -> n + 1)
                            .limit(numbers.size())
                            .map(n -> new LiteralChange(
                                    row.id(), LiteralChange.threshold(column.name(), n), numbers.get(n)));
                })
                .toList();
    }

    /** What stands in that cell of the table. */
    public String literal(TableGrid grid, LiteralChange cell) {
        TableGrid.Row row = grid.row(cell.rowId()).orElseThrow();
        if (cell.column().equals(LiteralChange.ROW)) {
            return row.off() ? LiteralChange.OFF : "ON";
        }
        String input = cell.input();
        return input != null
                ? CellGrammar.numbers(grid.input(row, input).orElseThrow()).get(cell.number())
                : grid.output(row, cell.column()).orElse("");
    }

    /**
     * The words that an output of this row may take: of a table of rules those its column has in any of them, of another
     * table those it has in this one.
     */
    public List<String> values(String key, String rowId, String column) {
        TableGrid own = grid(key, List.of());
        if (!CLOSED.contains(column)
                || own.row(rowId).flatMap(row -> own.output(row, column)).isEmpty()) {
            return List.of();
        }
        return packaged.keySet().stream()
                .map(k -> grid(k, List.of()))
                .filter(grid -> own.findings() ? grid.findings() : grid.key().equals(key))
                .flatMap(grid -> grid.rows().stream().flatMap(row -> grid.output(row, column).stream()))
                .filter(value -> WORD.matcher(value).matches())
                .distinct()
                .sorted()
                .toList();
    }

    /** Puts the packaged table with these changes in force and gives its new version. */
    public int deploy(String key, List<LiteralChange> changes) {
        repository
                .createDeployment()
                .name(DEPLOYMENT)
                .addString(key + ".dmn", generated(key, changes))
                .deploy();
        tables.forget(key);
        return tables.version(key);
    }

    private String generated(String key, List<LiteralChange> changes) {
        for (LiteralChange change : changes) {
            if (!allowed(key, change)) {
                throw new DecisionFailed(key, "literal not allowed: " + change);
            }
        }
        return xml(key, changes).text();
    }

    /** Tables as they would answer with these changes in one of them. Close it: until then the engine keeps a copy. */
    public DraftTables draft(String key, List<LiteralChange> changes) {
        String tenant = "draft-" + java.util.UUID.randomUUID();
        String deployment = repository
                .createDeployment()
                .name(DEPLOYMENT + "-draft")
                .tenantId(tenant)
                .addString(key + ".dmn", generated(key, changes))
                .deploy()
                .getId();
        return new DraftTables(tables, key, tenant, () -> repository.deleteDeployment(deployment));
    }

    /** The table in force as XML, for a caller that asks it millions of times and reads its cells itself. */
    public String inForce(String key) {
        String id = repository
                .createDecisionQuery()
                .decisionKey(key)
                .decisionWithoutTenantId()
                .latestVersion()
                .singleResult()
                .getId();
        try (InputStream in = repository.getDmnResource(id)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the version in force was generated here; after an update of the application it is the packaged one again. */
    public boolean isChanged(String key) {
        String deployment = repository
                .createDecisionQuery()
                .decisionKey(key)
                .decisionWithoutTenantId()
                .latestVersion()
                .singleResult()
                .getDeploymentId();
        return repository
                        .createDeploymentQuery()
                        .deploymentId(deployment)
                        .deploymentName(DEPLOYMENT)
                        .count()
                > 0;
    }
}
