package vn.hososach.intake.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Those of the 24 fields that few exports have: the columns of this file which hold them, and where they go. */
final class FurtherFields {

    private static final Map<String, String> TARGETS = Map.ofEntries(
            Map.entry("ma_ho", "household_code"),
            Map.entry("noi_dang_ky_khai_sinh", "birth_reg_province"),
            Map.entry("quoc_tich", "nationality"),
            Map.entry("ngay_cap", "id_issue_date"),
            Map.entry("noi_cap", "id_issue_place"),
            Map.entry("ma_so_bhxh", "bhxh_number"),
            Map.entry("dia_chi_thuong_tru", "permanent_address"),
            Map.entry("dien_thoai_ban", "phone_home"),
            Map.entry("email", "email"),
            Map.entry("nguoi_cham_soc", "carer_name"),
            Map.entry("quan_he_nguoi_cham_soc", "carer_relation"),
            Map.entry("dien_thoai_nguoi_cham_soc", "carer_phone"));

    private record Field(int at, String target, boolean day) {}

    private final List<Field> fields = new ArrayList<>();

    FurtherFields(Header header) {
        FileFormat.RECORDS.stream()
                .filter(column -> TARGETS.containsKey(column.name()) && header.at(column.name()) >= 0)
                .forEach(column -> fields.add(new Field(
                        header.at(column.name()),
                        String.valueOf(TARGETS.get(column.name())),
                        column.name().equals("ngay_cap"))));
    }

    /** The columns of the target, each after a comma. */
    String columns() {
        return fields.stream().map(field -> ", " + field.target()).collect(Collectors.joining());
    }

    void write(Line line, RowReader reader, CopyBuffer out) {
        for (Field field : fields) {
            @Nullable String value = reader.trimmed(line, field.at());
            out.add(field.day() ? FieldText.date(value) : value);
        }
    }
}
