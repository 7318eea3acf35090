package vn.hososach.records;

/** Where a value comes from, in order of trust (record-spec §10): a lower rank never silently replaces a higher one. */
public enum ValueSource {
    REGISTER(1, "CSDLQG về dân cư, CCCD, VNeID"),
    CIVIL_STATUS(2, "Hộ tịch"),
    INSURANCE(3, "BHXH"),
    FACILITY(4, "Cơ sở khám chữa bệnh"),
    STATION(5, "Trạm Y tế"),
    SELF_DECLARED(6, "Người dân tự khai");

    private final int rank;
    private final String title;

    ValueSource(int rank, String title) {
        this.rank = rank;
        this.title = title;
    }

    public int rank() {
        return rank;
    }

    public String title() {
        return title;
    }
}
