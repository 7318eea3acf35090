package vn.hososach.intake.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.hososach.intake.IntakeKind;
import vn.hososach.text.VietnameseText;

/**
 * Lines of a list of persons: insured people or pupils. What the list says beyond the person goes into {@code data} under
 * the names by which the facts of a review know it.
 */
final class ListRows extends RowReader {

    /** The column that tells the lines of a list apart. */
    static final Map<IntakeKind, String> KEY =
            Map.of(IntakeKind.INSURANCE, "ma_the_bhyt", IntakeKind.SCHOOL, "ma_hoc_sinh");

    private static final Map<IntakeKind, List<String>> DATA = Map.of(
            IntakeKind.INSURANCE, List.of("ma_the_bhyt", "ma_so_bhxh", "han_the_tu", "han_the_den", "ma_dkbd"),
            IntakeKind.SCHOOL, List.of("ma_hoc_sinh", "truong", "lop"));
    private static final Set<String> DATES = Set.of("han_the_tu", "han_the_den");
    private static final Pattern CARD = Pattern.compile("([A-Z]{2}[1-5][0-9]{2})?[0-9]{10}");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final IntakeKind kind;
    private final Set<String> communes;
    private final Set<String> scope;

    private final int communeAt = at("ma_xa");
    private final int nameAt = at("ho_ten");
    private final int personalIdAt = at("so_dinh_danh");
    private final int bornAt = at("ngay_sinh");
    private final Words sexes = new Words("gioi_tinh", FieldText::sex);

    ListRows(IntakeKind kind, Header header, Set<String> communes, Set<String> scope) {
        super(kind, header);
        this.kind = kind;
        this.communes = communes;
        this.scope = scope;
    }

    @Override
    String stagingTable() {
        return "list_row";
    }

    @Override
    String columns() {
        return "commune_code, entry_key, personal_id, full_name, name_key, birth_date, born_on, sex, data, row_hash";
    }

    @Override
    Placing write(Line line, CopyBuffer out) throws BadRow {
        requireAllColumns(line);
        String commune = requireCommune(line, communeAt, communes, scope);
        String name = trimmed(line, nameAt);
        if (name == null) {
            throw new BadRow("ho_ten", "Thiếu họ và tên.");
        }
        String born = FieldText.date(raw(line, bornAt));
        String written = trimmed(line, personalIdAt);
        String personalId = PersonalIds.read(written, born, sexes.of(line));
        if (written != null && personalId == null) {
            throw new BadRow("so_dinh_danh", PersonalIds.problem(written));
        }
        if (personalId == null && born == null) {
            throw new BadRow("so_dinh_danh", "Không biết dòng này là của ai: thiếu cả số định danh và ngày sinh.");
        }
        Map<String, String> data = data(line);
        String key = key(line, data, personalId, name, born);
        out.add(commune)
                .add(key)
                .add(personalId)
                .add(name)
                .add(VietnameseText.nameKey(name))
                .add(born)
                .add(FieldText.bornOn(born))
                .add(sexes.of(line))
                .add(json(data))
                .add(hash(line));
        return new Placing(key, null, "", false);
    }

    private Map<String, String> data(Line line) throws BadRow {
        Map<String, String> data = new LinkedHashMap<>();
        for (String column : DATA.get(kind)) {
            String value = DATES.contains(column) ? FieldText.date(raw(line, at(column))) : trimmed(line, at(column));
            if (value != null) {
                data.put(column, value);
            }
        }
        if (kind == IntakeKind.SCHOOL) {
            data.put("la_hoc_sinh", "1");
            if (!data.containsKey("truong") || !data.containsKey("lop")) {
                throw new BadRow(data.containsKey("truong") ? "lop" : "truong", "Thiếu trường hoặc lớp.");
            }
        } else if (!CARD.matcher(data.getOrDefault("ma_the_bhyt", "")).matches()) {
            throw new BadRow("ma_the_bhyt", "Số thẻ BHYT phải có 15 ký tự hoặc 10 chữ số.");
        }
        return data;
    }

    /** The number of the card or pupil; a pupil without one is known by person, school and class. */
    private String key(
            Line line, Map<String, String> data, @Nullable String personalId, String name, @Nullable String born) {
        String number = trimmed(line, at(String.valueOf(KEY.get(kind))));
        if (number != null) {
            return number;
        }
        return personalId == null
                ? String.join(
                        "|", VietnameseText.nameKey(name), String.valueOf(born), data.get("truong"), data.get("lop"))
                : personalId;
    }

    private static String json(Map<String, String> data) {
        try {
            return JSON.writeValueAsString(data);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
