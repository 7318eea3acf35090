package vn.hososach.reporting;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.springframework.core.io.ClassPathResource;
import vn.hososach.reporting.internal.FiguresJson;

/** The sample beside the layout in {@code reports/}. */
final class ReportSamples {

    private ReportSamples() {}

    static ReportDocument november() {
        try (InputStream sample = new ClassPathResource("reports/monthly-report.sample.json").getInputStream()) {
            return FiguresJson.MAPPER.readValue(sample, ReportDocument.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same, before the chair has approved it and with nothing written. */
    static ReportDocument draft() {
        return new ReportDocument(november().figures(), "", " ", null, null);
    }
}
