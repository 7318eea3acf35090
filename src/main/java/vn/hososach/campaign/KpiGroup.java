package vn.hososach.campaign;

import java.util.Arrays;
import java.util.Optional;

/**
 * The people or records that a number of the dashboard counts; those which keep an indicator from its target above all.
 * The condition is over {@code hss.kpi_lines}, from which the numbers come too.
 */
public enum KpiGroup {
    RESIDENTS("nhan-khau", "Nhân khẩu", "resident"),
    WITHOUT_RECORD("chua-lap", "Chưa có hồ sơ (K4)", "resident and not linked"),
    INCOMPLETE("chua-du", "Chưa có hồ sơ đúng, đủ (K1b)", "resident and not resident_complete"),
    UNPROCESSED("chua-xong", "Chưa xử lý xong (K7)", "in_scope and not processed"),
    RECORDS("ho-so", "Hồ sơ đang quản lý", "of_record"),
    RECORD_INCOMPLETE("ho-so-chua-du", "Hồ sơ chưa đúng, đủ (K1a)", "of_record and not complete"),
    INVALID("chua-hop-le", "Hồ sơ chưa hợp lệ (K5)", "of_record and not valid"),
    NOT_LIVE("chua-song", "Hồ sơ chưa “sống”", "of_record and not live"),
    WITHOUT_HEALTH("thieu-suc-khoe", "Chưa đủ thông tin sức khỏe (K2)", "of_record and not health_complete"),
    HEALTH_OLD("suc-khoe-cu", "Đủ nhưng số đo đã cũ (K8)", "health_complete and not health_fresh"),
    DUPLICATE("nghi-trung", "Nghi trùng (K6)", "in_duplicate");

    private final String address;
    private final String title;
    private final String condition;

    KpiGroup(String address, String title, String condition) {
        this.address = address;
        this.title = title;
        this.condition = condition;
    }

    /** The group as it stands in the address of a list. */
    public String address() {
        return address;
    }

    public static Optional<KpiGroup> byAddress(String address) {
        return Arrays.stream(values()).filter(it -> it.address.equals(address)).findFirst();
    }

    public String title() {
        return title;
    }

    /** The group is of records; the others are of people. */
    public boolean ofRecords() {
        return compareTo(RECORDS) >= 0;
    }

    /** How many of these counts belong to the group. */
    public long of(Kpis k) {
        return switch (this) {
            case RESIDENTS -> k.residents();
            case WITHOUT_RECORD -> k.residents() - k.linked();
            case INCOMPLETE -> k.residents() - k.residentsComplete();
            case UNPROCESSED -> k.inScope() - k.processed();
            case RECORDS -> k.records();
            case RECORD_INCOMPLETE -> k.records() - k.complete();
            case INVALID -> k.records() - k.valid();
            case NOT_LIVE -> k.records() - k.live();
            case WITHOUT_HEALTH -> k.records() - k.healthComplete();
            case HEALTH_OLD -> k.healthComplete() - k.healthFresh();
            case DUPLICATE -> k.inDuplicate();
        };
    }

    /** What the share of the group is of: people in the register, residents, or records. */
    public long whole(Kpis k) {
        return switch (this) {
            case RESIDENTS, WITHOUT_RECORD, INCOMPLETE -> k.residents();
            case UNPROCESSED -> k.inScope();
            default -> k.records();
        };
    }

    String condition() {
        return condition;
    }
}
