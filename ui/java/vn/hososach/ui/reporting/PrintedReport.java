package vn.hososach.ui.reporting;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.IFrame;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.StreamRegistration;
import com.vaadin.flow.server.StreamResource;
import com.vaadin.flow.server.VaadinSession;
import java.io.ByteArrayInputStream;
import vn.hososach.reporting.RenderedReport;
import vn.hososach.ui.frame.Glyph;

/** The printed page of a report in the page, and its files to take away. */
class PrintedReport extends Div {

    /** Asks the browser's viewer for the page alone, as wide as there is room. */
    private static final String PAGE_ONLY = "#toolbar=0&navpanes=0&view=FitH";

    private final StreamResource pdf;

    PrintedReport(RenderedReport page) {
        addClassName("report-page");
        pdf = resource(page);
        StreamRegistration registered =
                VaadinSession.getCurrent().getResourceRegistry().registerResource(pdf);
        addDetachListener(detach -> registered.unregister());
        IFrame preview = new IFrame(registered.getResourceUri() + PAGE_ONLY);
        preview.setTitle("Bản in báo cáo");
        add(preview);
    }

    /** The link to the printed page. */
    Anchor pdf() {
        return download("Tải PDF", pdf);
    }

    static Anchor download(String words, RenderedReport file) {
        return download(words, resource(file));
    }

    private static Anchor download(String words, StreamResource file) {
        Anchor anchor = new Anchor(file, "");
        anchor.add(Glyph.DOWNLOAD.icon(), new Span(words));
        anchor.addClassName("download");
        anchor.getElement().setAttribute("download", true);
        return anchor;
    }

    private static StreamResource resource(RenderedReport report) {
        StreamResource file = new StreamResource(report.fileName(), () -> new ByteArrayInputStream(report.content()));
        file.setContentType(report.format().mediaType());
        return file;
    }
}
