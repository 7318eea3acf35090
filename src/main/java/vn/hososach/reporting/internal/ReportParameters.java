package vn.hososach.reporting.internal;

import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import net.sf.jasperreports.engine.JRParameter;
import vn.hososach.reporting.ReportDocument;

/** The values which the layout of the monthly report asks for. */
public final class ReportParameters {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private ReportParameters() {}

    /** A new, changeable map. */
    public static Map<String, Object> of(ReportDocument document) {
        ReportText text = new ReportText(document.figures());
        Map<String, Object> values = new HashMap<>();
        values.put(JRParameter.REPORT_LOCALE, ReportText.VIETNAMESE);
        values.put("COMMUNE_UPPER", text.communeInCapitals());
        values.put("COMMUNE", text.commune());
        values.put("COMMUNE_KIND", text.kind());
        values.put("MONTH", text.month());
        values.put("AS_OF", text.asOf());
        values.put("DATE_LINE", text.dateLine(document));
        values.put("DRAFT", document.draft());
        values.put("ORGANISATION", text.organisation());
        values.put("OVERVIEW", text.overview());
        values.put("TARGETS", text.targets());
        values.put("WORK", text.workOfTheMonth());
        values.put("COOPERATION", text.cooperation());
        values.put("FIGURES", ReportRows.figures(document.figures()));
        values.put("HAMLETS", ReportRows.hamlets(document.figures()));
        values.put("CRITERIA", ReportRows.criteria(document.figures()));
        values.put("DIFFICULTIES", orNone(document.difficulties()));
        values.put("PROPOSALS", orNone(document.proposals()));
        if (!document.draft()) {
            values.put("SIGNATORY", document.approvedBy());
            values.put("SIGNED", "Đã duyệt trên hệ thống ngày " + DATE.format(document.approvedOn()));
        }
        return values;
    }

    private static String orNone(String text) {
        return text.isBlank() ? "Không có." : text.strip();
    }
}
