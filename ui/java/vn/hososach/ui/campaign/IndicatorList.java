package vn.hososach.ui.campaign;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Map;
import vn.hososach.campaign.Kpis;
import vn.hososach.ui.frame.Formats;

/** All indicators in short, each with its number in the campaign's plan. */
class IndicatorList extends Div {

    private static final Map<String, String> WORDS = Map.of(
            "K1a", "Hồ sơ đúng, đủ",
            "K1b", "Dân có hồ sơ đúng, đủ",
            "K2", "Đủ sức khỏe cơ bản",
            "K4", "Dân có hồ sơ",
            "K5", "Hồ sơ hợp lệ",
            "K6", "Nghi trùng",
            "K7", "Người đã xử lý xong",
            "K8", "Sức khỏe còn mới");

    IndicatorList(Kpis kpis) {
        addClassName("indicators");
        kpis.indicators().forEach((name, share) -> {
            Span code = new Span(name);
            code.addClassName("caption");
            Span value = new Span(Formats.decimal(Math.floor(share * 10) / 10) + " %");
            value.addClassName("indicator-value");
            add(new Div(code, new Span(WORDS.getOrDefault(name, name)), value));
        });
    }
}
