package vn.hososach.intake.internal;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.hososach.intake.IntakeKind;
import vn.hososach.refusal.Refusal;

/**
 * Tells a file of one kind from one of another. An export of records has all the columns which a register needs: taken in
 * as one it would overwrite what is authoritative. A kind is known by columns that no other has.
 */
final class OtherKind {

    /** With any of these a list is one of residents, whatever else stands in it. */
    private static final Set<String> OF_RESIDENTS =
            Set.of("ma_ho", "so_dinh_danh_chu_ho", "quan_he_chu_ho", "trang_thai");

    private OtherKind() {}

    /** Refuses a header that is plainly one of another kind. */
    static void refuse(IntakeKind kind, String[] header) {
        IntakeKind other = of(kind, header);
        if (other != null) {
            throw new Refusal("intake-other-kind", Map.of("kind", kind.title(), "other", other.title()));
        }
    }

    private static @Nullable IntakeKind of(IntakeKind kind, String[] header) {
        if (kind == IntakeKind.RECORDS) {
            return null;
        }
        if (holdsRecords(header)) {
            return IntakeKind.RECORDS;
        }
        if (kind != IntakeKind.REGISTER && kind != IntakeKind.BIRTHS) {
            return null;
        }
        if (Header.isComplete(IntakeKind.SCHOOL, header)) {
            return IntakeKind.SCHOOL;
        }
        boolean residents = !Collections.disjoint(Header.names(IntakeKind.REGISTER, header), OF_RESIDENTS);
        if (!residents && Header.isComplete(IntakeKind.INSURANCE, header)) {
            return IntakeKind.INSURANCE;
        }
        return !residents && Header.isComplete(IntakeKind.DEATHS, header) ? IntakeKind.DEATHS : null;
    }

    private static boolean holdsRecords(String[] header) {
        for (String caption : header) {
            String key = Header.key(caption);
            if (key.contains("hssk") || key.startsWith("ma ho so suc khoe") || key.startsWith("ma hs suc khoe")) {
                return true;
            }
        }
        return false;
    }
}
