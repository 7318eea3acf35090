package vn.hososach.intake.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.hososach.intake.IntakeKind;

/** A file that lacks a column says nothing about it: what is known of its people stays as it is. */
final class AbsentColumns {

    private static final Map<String, List<String>> REGISTER = Map.ofEntries(
            Map.entry("so_cmnd_cu", List.of("old_id_number")),
            Map.entry("gioi_tinh", List.of("sex")),
            Map.entry("ngay_sinh", List.of("birth_date", "born_on")),
            Map.entry("dan_toc", List.of("ethnicity")),
            Map.entry("dia_chi", List.of("address", "hamlet")),
            Map.entry("ma_ho", List.of("household_code")),
            Map.entry("so_dinh_danh_chu_ho", List.of("head_personal_id")),
            Map.entry("quan_he_chu_ho", List.of("relation_to_head")),
            Map.entry("ho_ten_me", List.of("mother_name")),
            Map.entry("ngay_mat", List.of("death_date")),
            Map.entry("trang_thai", List.of("life_status")));
    private static final Map<String, List<String>> RECORDS = Map.ofEntries(
            Map.entry("ngay_sinh", List.of("birth_date", "born_on")),
            Map.entry("gioi_tinh", List.of("sex")),
            Map.entry("dan_toc", List.of("ethnicity")),
            Map.entry("so_giay_to", List.of("personal_id")),
            Map.entry("ma_the_bhyt", List.of("bhyt_card")),
            Map.entry("dien_thoai", List.of("phone_mobile")),
            Map.entry("dia_chi", List.of("current_address", "hamlet", "address_scheme", "address_commune_code")),
            Map.entry("ho_ten_me", List.of("mother_name")),
            Map.entry("ho_ten_cha", List.of("father_name")),
            Map.entry("quan_he_chu_ho", List.of("relation_to_head")),
            Map.entry("nghe_nghiep", List.of("occupation")));

    private AbsentColumns() {}

    private static String known(String column) {
        return column.equals("life_status")
                ? "case when s.life_status = 'DECEASED' then s.life_status else k.life_status end"
                : "k." + column;
    }

    /** Fills the staged rows of known people with what the file has no columns for. */
    static void fill(JdbcClient jdbc, IntakeKind kind, Header header, List<String> communes) {
        Map<String, List<String>> columns =
                switch (kind) {
                    case REGISTER -> REGISTER;
                    case RECORDS -> RECORDS;
                    default -> Map.of();
                };
        Map<String, List<String>> absent = new LinkedHashMap<>(columns);
        absent.keySet().removeIf(name -> header.at(name) >= 0);
        if (!absent.isEmpty()) {
            boolean register = kind == IntakeKind.REGISTER;
            String key = register ? "personal_id" : "record_code";
            String values = absent.values().stream()
                    .flatMap(List::stream)
                    .map(column -> column + " = " + known(column))
                    .collect(Collectors.joining(", "));
            jdbc.sql("update %s s set %s from hss.%s k where k.commune_code = any(:communes) and k.%s = s.%s"
                            .formatted(
                                    register ? "register_row" : "record_row",
                                    values,
                                    register ? "register_entry" : "health_record",
                                    key,
                                    key))
                    .param("communes", communes.toArray(String[]::new))
                    .update();
        }
    }
}
