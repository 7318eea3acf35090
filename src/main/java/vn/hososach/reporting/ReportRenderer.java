package vn.hososach.reporting;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import net.sf.jasperreports.engine.JREmptyDataSource;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRParameter;
import net.sf.jasperreports.engine.JasperCompileManager;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.export.ooxml.JRXlsxExporter;
import net.sf.jasperreports.export.SimpleExporterInput;
import net.sf.jasperreports.export.SimpleOutputStreamExporterOutput;
import net.sf.jasperreports.pdf.JRPdfExporter;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import vn.hososach.reporting.internal.ReportParameters;

/** Turns a report into PDF or XLSX. Layouts come from the class path only and are compiled once. */
@Component
public class ReportRenderer {

    private final Map<String, JasperReport> compiled = new ConcurrentHashMap<>();

    /** The report in this form; throws {@link ReportNotRendered} when the layout does not fit the figures. */
    public byte[] render(ReportDocument document, ReportFormat format) {
        Map<String, Object> parameters = ReportParameters.of(document);
        parameters.put(JRParameter.IS_IGNORE_PAGINATION, format == ReportFormat.XLSX);
        try {
            JasperPrint print = JasperFillManager.fillReport(
                    compiled.computeIfAbsent("monthly-report", ReportRenderer::compile),
                    parameters,
                    new JREmptyDataSource());
            return format == ReportFormat.PDF ? pdf(print) : xlsx(print);
        } catch (JRException e) {
            throw new ReportNotRendered("monthly-report", e);
        }
    }

    private static byte[] pdf(JasperPrint print) throws JRException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        JRPdfExporter exporter = new JRPdfExporter();
        exporter.setExporterInput(new SimpleExporterInput(print));
        exporter.setExporterOutput(new SimpleOutputStreamExporterOutput(out));
        exporter.exportReport();
        return out.toByteArray();
    }

    private static byte[] xlsx(JasperPrint print) throws JRException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        JRXlsxExporter exporter = new JRXlsxExporter();
        exporter.setExporterInput(new SimpleExporterInput(print));
        exporter.setExporterOutput(new SimpleOutputStreamExporterOutput(out));
        exporter.exportReport();
        return out.toByteArray();
    }

    private static JasperReport compile(String name) {
        try (InputStream layout = new ClassPathResource("reports/" + name + ".jrxml").getInputStream()) {
            return JasperCompileManager.compileReport(layout);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JRException e) {
            throw new ReportNotRendered(name, e);
        }
    }
}
