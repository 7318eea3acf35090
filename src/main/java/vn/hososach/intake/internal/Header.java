package vn.hososach.intake.internal;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.hososach.intake.IntakeKind;
import vn.hososach.refusal.Refusal;

/**
 * The header line of a file: which column stands where. Recognised by technical name or by the captions officials use,
 * with or without diacritics, in any order.
 */
final class Header {

    /** Columns before the original ones in a reject file. */
    static final List<String> REJECT_COLUMNS = List.of("dong", "truong", "ly_do");

    private static final int HIGHEST_TITLE = 20;
    private static final Pattern BRACKETS = Pattern.compile("\\([^()]*\\)|\\[[^\\[\\]]*]");
    private static final Map<IntakeKind, Map<String, String>> CAPTIONS = new ConcurrentHashMap<>();

    private final String[] names;
    private final Map<String, Integer> position;
    private final Map<Integer, String> extras;

    private Header(String[] names, Map<String, Integer> position, Map<Integer, String> extras) {
        this.names = names;
        this.position = position;
        this.extras = extras;
    }

    /**
     * Finds the header among the first lines, below whatever title stands above it. {@code given} is what people have said
     * about captions of such headers: caption key to column name, empty for a column to be kept aside.
     *
     * @throws Refusal {@code intake-missing-columns} when a column without which no row can be taken in is missing,
     *     {@code intake-column-twice} when one stands there twice, {@code intake-other-kind} when the file is plainly one of
     *     another kind
     */
    static Header find(IntakeKind kind, LineSource file, Function<String, Map<String, String>> given) {
        Header header = likeliest(kind, file, given);
        if (!header.missing(kind).isEmpty()) {
            throw new Refusal(
                    "intake-missing-columns",
                    Map.of("kind", kind.title(), "columns", Column.inWords(kind, header.missing(kind))));
        }
        return header;
    }

    /** The first line with all needed columns, or else the one with the most columns we know. */
    static Header likeliest(IntakeKind kind, LineSource file, Function<String, Map<String, String>> given) {
        Header best = null;
        for (int i = 0; i < HIGHEST_TITLE; i++) {
            Line line = file.next();
            if (line == null) {
                break;
            }
            Map<String, String> explained = given.apply(signature(line.fields()));
            Header header = of(kind, line, explained);
            if (header.missing(kind).isEmpty()) {
                if (explained.isEmpty()) {
                    OtherKind.refuse(kind, line.fields());
                }
                file.width(header.columns());
                return header;
            }
            best = best == null || header.position.size() > best.position.size() ? header : best;
        }
        if (best == null) {
            throw new Refusal("intake-empty-file");
        }
        return best;
    }

    /** Reads this line as a header, complete or not. */
    static Header of(IntakeKind kind, Line line, Map<String, String> given) {
        Map<String, String> known = new HashMap<>(captions(kind));
        known.putAll(given);
        Map<String, Integer> position = new LinkedHashMap<>();
        Map<Integer, String> extras = new LinkedHashMap<>();
        for (int i = isRejectFile(line) ? REJECT_COLUMNS.size() : 0; i < line.size(); i++) {
            String name = meaning(known, line.field(i));
            Integer other = name == null || name.isEmpty() ? null : position.get(name);
            boolean taken = other != null && !nearer(kind, name, line.field(i), line.field(other));
            if (name == null || name.isEmpty() || taken) {
                extras.put(i, line.field(i).strip());
            } else {
                position.put(name, i);
                if (other != null) {
                    extras.put(other, line.field(other).strip());
                }
            }
        }
        registered(kind, position, extras);
        return new Header(line.fields(), position, extras);
    }

    /** Beside an address of today the registered one has a field of its own. */
    private static void registered(IntakeKind kind, Map<String, Integer> position, Map<Integer, String> extras) {
        if (kind == IntakeKind.RECORDS && !position.containsKey("dia_chi_thuong_tru")) {
            extras.entrySet().stream()
                    .filter(extra -> key(extra.getValue()).equals("dia chi thuong tru"))
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .ifPresent(at -> {
                        extras.remove(at);
                        position.put("dia_chi_thuong_tru", at);
                    });
        }
    }

    /**
     * Whether of two captions for one column the first is what it rather means: an address of today before one of
     * registration. Two columns of which a row needs one, or with the same caption, are a contradiction.
     */
    private static boolean nearer(IntakeKind kind, String name, String caption, String other) {
        Column column = FileFormat.of(kind).stream()
                .filter(it -> it.name().equals(name))
                .findFirst()
                .orElseThrow();
        if (column.required() || key(caption).equals(key(other))) {
            throw new Refusal("intake-column-twice", Map.of("column", caption.strip()));
        }
        return column.rank(key(caption)) < column.rank(key(other));
    }

    /** The caption as a whole, or else without what is explained in brackets: "Ngày sinh (dd/mm/yyyy)". */
    private static @Nullable String meaning(Map<String, String> known, String caption) {
        String name = known.get(key(caption));
        return name == null ? known.get(key(BRACKETS.matcher(caption).replaceAll(" "))) : name;
    }

    /** Whether these are rejected lines sent again: what we wrote before them is not theirs. */
    static boolean isRejectFile(Line line) {
        return line.size() > REJECT_COLUMNS.size()
                && Arrays.asList(line.fields())
                        .subList(0, REJECT_COLUMNS.size())
                        .equals(REJECT_COLUMNS);
    }

    /** What a header looks like, so that the next file of the same program is known again. */
    static String signature(String[] captions) {
        return Arrays.stream(captions).map(Header::key).collect(Collectors.joining("|"));
    }

    /** Whether these fields are captions of all columns which a row of this kind needs. */
    static boolean isComplete(IntakeKind kind, String[] fields) {
        Set<String> names = names(kind, fields);
        return FileFormat.of(kind).stream().allMatch(column -> !column.required() || names.contains(column.name()));
    }

    /** The columns of this kind of file whose captions these fields are. */
    static Set<String> names(IntakeKind kind, String[] fields) {
        Set<String> names = new HashSet<>();
        for (String field : fields) {
            String name = field.length() < 80 ? meaning(captions(kind), field) : null;
            if (name != null) {
                names.add(name);
            }
        }
        return names;
    }

    /** How many of these fields are captions of this kind of file. */
    static int known(IntakeKind kind, String[] fields) {
        return (int) Arrays.stream(fields)
                .filter(field -> field.length() < 80 && meaning(captions(kind), field) != null)
                .count();
    }

    private static Map<String, String> captions(IntakeKind kind) {
        return CAPTIONS.computeIfAbsent(kind, k -> {
            Map<String, String> known = new HashMap<>();
            for (Column column : FileFormat.of(k)) {
                known.put(key(column.name()), column.name());
                column.captions().forEach(caption -> known.put(key(caption), column.name()));
            }
            return known;
        });
    }

    List<String> missing(IntakeKind kind) {
        return FileFormat.of(kind).stream()
                .filter(column -> column.required() && !position.containsKey(column.name()))
                .map(Column::name)
                .toList();
    }

    static String key(String caption) {
        String plain = Normalizer.normalize(caption.strip().toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('đ', 'd');
        return plain.replaceAll("[^a-z0-9]+", " ").strip();
    }

    /** The line as it stood before we put columns of our own in front of it. */
    static Line original(Line line, boolean ofRejectFile) {
        return ofRejectFile && line.size() > REJECT_COLUMNS.size()
                ? new Line(
                        line.number(),
                        Arrays.copyOfRange(line.fields(), REJECT_COLUMNS.size(), line.size()),
                        line.problem(),
                        line.open())
                : line;
    }

    boolean isRejectFile() {
        return isRejectFile(new Line(0, names));
    }

    int columns() {
        return names.length;
    }

    List<String> names() {
        return Arrays.asList(names);
    }

    /** Column names and where they stand. */
    Map<String, Integer> positions() {
        return position;
    }

    /** Position of a column, or -1. */
    int at(String name) {
        return position.getOrDefault(name, -1);
    }

    /** Columns that belong to no field; their values are kept beside the record. */
    Map<Integer, String> extras() {
        return extras;
    }
}
