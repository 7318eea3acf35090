package vn.hososach.records;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where a value comes from, in order of trust (record-spec §10): a lower rank never silently replaces a higher one. */
public enum ValueSource {
    REGISTER(1, "CSDLQG về dân cư, CCCD, VNeID"),
    CIVIL_STATUS(2, "Hộ tịch"),
    INSURANCE(3, "BHXH"),
    FACILITY(4, "Cơ sở khám chữa bệnh"),
    STATION(5, "Trạm Y tế"),
    SELF_DECLARED(6, "Người dân tự khai");

    /** The systems from which records come; of any other nobody knows more than that somebody declared it. */
    private static final Map<String, ValueSource> SYSTEMS = Map.of(
            "BHYT", INSURANCE,
            "KCB", FACILITY,
            "KSK", FACILITY,
            "TCMR", FACILITY,
            "HO_SO_SACH", STATION,
            "TRUONG_HOC", STATION);

    private final int rank;
    private final String title;

    ValueSource(int rank, String title) {
        this.rank = rank;
        this.title = title;
    }

    /** Where the values of a record from this system come from. */
    public static ValueSource ofSystem(@Nullable String system) {
        return SYSTEMS.getOrDefault(String.valueOf(system), SELF_DECLARED);
    }

    /** The systems known, each with the source of its values. */
    public static Map<String, ValueSource> systems() {
        return SYSTEMS;
    }

    public int rank() {
        return rank;
    }

    public String title() {
        return title;
    }
}
