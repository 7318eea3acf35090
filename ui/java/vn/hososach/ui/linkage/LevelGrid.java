package vn.hososach.ui.linkage;

import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import vn.hososach.linkage.ModelQueries.Level;
import vn.hososach.linkage.ModelQueries.ModelTable;
import vn.hososach.ui.frame.Formats;
import vn.hososach.ui.frame.MatchWords;

/** What every level of every field weighs: against a row of the register, and between two records. */
class LevelGrid extends Div {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final double LEAST_PER_CENT = 0.005;

    private record Row(Level link, Level pair) {}

    private final Span prior = new Span();
    private final Grid<Row> grid = new Grid<>();

    LevelGrid() {
        addClassNames("panel", "level-panel");
        prior.addClassName("caption");
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setAllRowsVisible(true);
        grid.addColumn(row -> MatchWords.field(row.link().field()))
                .setHeader("Trường")
                .setWidth("130px");
        grid.addColumn(row -> MatchWords.level(row.link().field(), row.link().level()))
                .setHeader("So thấy")
                .setWidth("240px");
        number("Dân cư: m", row -> share(row.link().m()));
        number("u", row -> share(row.link().u()));
        number("bit", row -> MatchWords.bits(row.link().bits()));
        number("Hồ sơ: m", row -> share(row.pair().m()));
        number("u", row -> share(row.pair().u()));
        number("bit", row -> MatchWords.bits(row.pair().bits()));
        add(new H2("Trọng số từng mức"), prior, grid);
    }

    private void number(String header, Function<Row, String> value) {
        grid.addColumn(value::apply)
                .setHeader(header)
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("105px");
    }

    void show(ModelTable links, ModelTable pairs) {
        prior.setText("m: tỉ lệ gặp ở hai dòng của một người; u: ở hai người khác nhau; bit = log₂(m/u). Trước khi so: "
                + MatchWords.bits(links.prior()) + " bit với dân cư, " + MatchWords.bits(pairs.prior())
                + " bit giữa hai hồ sơ.");
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < links.levels().size(); i++) {
            rows.add(new Row(links.levels().get(i), pairs.levels().get(i)));
        }
        rows.sort(Comparator.comparingInt((Row row) -> row.link().field().ordinal())
                .thenComparing(row -> row.link().bits(), Comparator.reverseOrder()));
        grid.setItems(rows);
    }

    /** A share as officials read it: per cent, or one in so many. */
    private static String share(double value) {
        if (value >= LEAST_PER_CENT) {
            return String.format(VIETNAMESE, "%.1f %%", 100 * value);
        }
        return value <= 0 ? "–" : "1/" + Formats.number(Math.round(1 / value));
    }
}
