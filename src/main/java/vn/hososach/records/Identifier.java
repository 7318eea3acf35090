package vn.hososach.records;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A number by which a person is or was known (record-spec §1), as {@code hss.person_identifier} keeps it.
 *
 * @param source from whom it is known; {@code MERGE} when a merged record showed it
 * @param validFrom day of issue, if the number came with one
 * @param notedOn day on which it was first noted here
 * @param validTo day from which no record shows it any more; null as long as one does
 */
public record Identifier(
        Kind kind,
        String value,
        String source,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate notedOn,
        @Nullable LocalDate validTo) {

    /** What kind of number it is. */
    public enum Kind {
        PERSONAL_ID("Số định danh cá nhân"),
        FOREIGN_PERSONAL_ID("Số định danh của người nước ngoài"),
        CMND9("Số chứng minh nhân dân cũ"),
        PASSPORT("Số hộ chiếu"),
        BHYT_CARD("Mã thẻ BHYT"),
        BHXH_NUMBER("Mã số BHXH"),
        HOUSEHOLD_BHXH("Mã số hộ gia đình BHXH"),
        HSSKDT_ID("Mã hồ sơ");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    public boolean valid() {
        return validTo == null;
    }

    /** Words for the source. */
    public String origin() {
        return source.equals("MERGE")
                ? "Hồ sơ đã gộp vào hồ sơ này"
                : ValueSource.valueOf(source).title();
    }
}
