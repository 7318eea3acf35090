package vn.hososach.ui.casework;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.hososach.casework.CaseView;
import vn.hososach.ui.frame.Glyph;
import vn.hososach.ui.frame.PageHead;

/** Whom the case is about, how many findings there are, and where it stands. */
class CaseHead extends Div {

    private final CaseSurroundings surroundings;

    CaseHead(CaseSurroundings surroundings) {
        this.surroundings = surroundings;
    }

    void show(CaseView view) {
        removeAll();
        Span count = new Span(view.findings().size() + " phát hiện");
        count.addClassName("caption");
        Button place = new Button("Quy trình", Glyph.CAMPAIGN.icon(), click -> surroundings
                .place(view.key())
                .ifPresent(diagram -> new CasePlaceDialog(diagram).open()));
        place.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        add(new PageHead(name(view)).facts(facts(view)).aside(count, place));
    }

    static String name(CaseView view) {
        if (view.record() != null) {
            return view.record().displayName();
        }
        return view.register() == null
                ? "(không còn trong dữ liệu dân cư)"
                : view.register().fullName();
    }

    private String facts(CaseView view) {
        @Nullable
        String hamlet = view.record() != null
                ? view.record().hamlet()
                : view.register() == null ? null : view.register().hamlet();
        String place = Stream.of(hamlet, surroundings.communeName(view))
                .filter(it -> it != null && !it.isBlank())
                .collect(Collectors.joining(", "));
        String code = view.record() == null ? "" : view.record().recordCode() + " · ";
        return view.kind().title() + " · " + code + place;
    }
}
