package vn.hososach.ui.casework;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.hososach.linkage.Candidates;
import vn.hososach.linkage.Candidates.Candidate;
import vn.hososach.population.RegisterEntry;
import vn.hososach.records.AdministrativeField;
import vn.hososach.records.HealthRecord;
import vn.hososach.territory.CommuneCode;
import vn.hososach.ui.frame.DiffText;
import vn.hososach.ui.frame.FieldValues;
import vn.hososach.ui.frame.MatchWords;

/**
 * Records that may already be this resident's, the likeliest first and with the reason, the letters marked in which they
 * differ from the register.
 */
class SimilarRecords extends Div {

    private final Consumer<HealthRecord> same;
    private final Function<CommuneCode, String> communes;

    /**
     * The panel.
     *
     * @param same what to do when somebody says that a record is this person's
     * @param communes names of communes
     */
    SimilarRecords(Consumer<HealthRecord> same, Function<CommuneCode, String> communes) {
        this.same = same;
        this.communes = communes;
        addClassName("panel");
    }

    void show(Candidates found, @Nullable RegisterEntry register, boolean editable) {
        removeAll();
        int count = found.records().size() + found.elsewhere().size();
        setVisible(count > 0 && register != null);
        if (count == 0 || register == null) {
            return;
        }
        Span hint = new Span("Nếu một hồ sơ dưới đây là của người này thì dùng hồ sơ ấy, không lập hồ sơ mới.");
        hint.addClassName("caption");
        add(new H2("Có thể trùng với " + count + " hồ sơ"), hint);
        if (!found.records().isEmpty()) {
            add(grid(found.records(), register, editable));
        }
        found.elsewhere()
                .forEach(it -> add(new Paragraph("Một hồ sơ ở xã, phường khác ("
                        + communes.apply(it.commune()) + ") có khả năng " + MatchWords.likelihood(it.score())
                        + " là của người này: hỏi trạm ở đó trước khi lập.")));
    }

    private Grid<Candidate> grid(List<Candidate> records, RegisterEntry register, boolean editable) {
        Grid<Candidate> grid = new Grid<>(Candidate.class, false);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setAllRowsVisible(true);
        column(grid, AdministrativeField.FULL_NAME, register.fullName(), "190px");
        column(grid, AdministrativeField.BIRTH_DATE, register.birthDate(), "120px");
        column(grid, AdministrativeField.PERSONAL_ID, register.personalId(), "140px");
        column(grid, AdministrativeField.CURRENT_ADDRESS, register.address(), "260px");
        grid.addColumn(it -> it.record().recordCode()).setHeader("Mã hồ sơ").setWidth("140px");
        grid.addColumn(it -> it.record().status().title())
                .setHeader("Tình trạng")
                .setWidth("120px");
        grid.addColumn(it -> MatchWords.likelihood(it.why().score()))
                .setHeader("Khả năng")
                .setWidth("110px");
        grid.addColumn(it -> MatchWords.reasons(it.why())).setHeader("Vì sao").setWidth("300px");
        if (editable) {
            grid.addComponentColumn(this::choose).setWidth("150px").setFlexGrow(0);
        }
        grid.setItems(records);
        return grid;
    }

    private Button choose(Candidate candidate) {
        Button button = new Button("Dùng hồ sơ này", click -> same.accept(candidate.record()));
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        return button;
    }

    private static void column(
            Grid<Candidate> grid, AdministrativeField field, @Nullable String registered, String width) {
        grid.addComponentColumn(candidate -> {
                    String value = candidate.record().value(field).orElse(null);
                    return DiffText.of(
                            FieldValues.shown(field.column(), value, registered),
                            FieldValues.shown(field.column(), registered, value));
                })
                .setHeader(field.title())
                .setWidth(width);
    }
}
