package vn.hososach.ui.frame;

import java.text.NumberFormat;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How dates, numbers and identifiers are written for Vietnamese readers. */
public final class Formats {

    public static final Locale VIETNAMESE = Locale.forLanguageTag("vi-VN");
    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter SHORT_DATE = DateTimeFormatter.ofPattern("dd/MM");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm");
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MM/yyyy");

    private Formats() {}

    public static String date(@Nullable LocalDate date) {
        return date == null ? "" : DATE.format(date);
    }

    public static String date(@Nullable OffsetDateTime time) {
        return time == null ? "" : DATE.format(time.atZoneSameInstant(ZONE));
    }

    public static String shortDate(@Nullable OffsetDateTime time) {
        return time == null ? "" : SHORT_DATE.format(time.atZoneSameInstant(ZONE));
    }

    public static String shortDate(@Nullable LocalDate date) {
        return date == null ? "" : SHORT_DATE.format(date);
    }

    /** Day and time of day, 24 hours, in Hà Nội. */
    public static String time(@Nullable OffsetDateTime time) {
        return time == null ? "" : TIME.format(time.atZoneSameInstant(ZONE));
    }

    public static String month(YearMonth month) {
        return MONTH.format(month);
    }

    /** A date as the sources write it: ISO dates and months turn round, everything else (a bare year, a misspelling) stays. */
    public static String sourceDate(@Nullable String text) {
        if (text == null) {
            return "";
        }
        if (text.matches("\\d{4}-\\d{2}")) {
            return "tháng " + text.substring(5) + "/" + text.substring(0, 4);
        }
        return text.matches("\\d{4}-\\d{2}-\\d{2}") ? DATE.format(LocalDate.parse(text)) : text;
    }

    public static String number(long value) {
        return NumberFormat.getIntegerInstance(VIETNAMESE).format(value);
    }

    /** At most one digit behind the comma, for example 1.234,5. */
    public static String decimal(double value) {
        NumberFormat format = NumberFormat.getNumberInstance(VIETNAMESE);
        format.setMaximumFractionDigits(1);
        return format.format(value);
    }

    /** The share in per cent, for example "96,4 %"; a dash when there is nothing to divide by. */
    public static String percent(long part, long whole) {
        return whole == 0 ? "–" : decimal(Math.floor(1000.0 * part / whole) / 10) + " %";
    }

    /** The same of a share already computed, so that a chart says what the figure beside it says. */
    public static String percent(double share) {
        return decimal(Math.floor(share * 10 + 1e-9) / 10) + " %";
    }

    public static String bytes(long size) {
        String[] units = {"B", "KB", "MB", "GB", "TB"};
        int unit = size <= 0 ? 0 : Math.min(4, (int) (Math.log10(size) / 3));
        return decimal(size / Math.pow(1000, unit)) + " " + units[unit];
    }

    public static String duration(Duration duration) {
        long seconds = Math.max(0, duration.toSeconds());
        if (seconds < 60) {
            return seconds + " giây";
        }
        return seconds < 3600
                ? seconds / 60 + " phút " + seconds % 60 + " giây"
                : seconds / 3600 + " giờ " + seconds % 3600 / 60 + " phút";
    }

    /** The personal id with its middle hidden: enough to recognise, too little to use (001184•••••7). */
    public static String maskedId(@Nullable String id) {
        if (id == null || id.length() < 8) {
            return id == null ? "" : id;
        }
        return id.substring(0, 6) + "•".repeat(id.length() - 7) + id.charAt(id.length() - 1);
    }
}
