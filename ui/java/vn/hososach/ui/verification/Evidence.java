package vn.hososach.ui.verification;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.select.Select;
import java.util.List;

/** What an answer rests on. Only the kind is kept, never an image of a paper; the last kind used is proposed again. */
class Evidence extends Select<String> {

    private static final String LAST = Evidence.class.getName();
    private static final List<String> KINDS = List.of(
            "Tra cứu CSDL quốc gia về dân cư",
            "Xem thẻ căn cước",
            "Xem VNeID",
            "Giấy tờ hộ tịch (khai sinh, khai tử)",
            "Gặp trực tiếp tại hộ");

    Evidence() {
        setLabel("Căn cứ");
        setItems(KINDS);
        setPlaceholder("Chọn căn cứ đã đối chiếu");
        setRequiredIndicatorVisible(true);
        addClassName("evidence");
        if (ComponentUtil.getData(UI.getCurrent(), LAST) instanceof String last) {
            setValue(last);
        }
        addValueChangeListener(event -> ComponentUtil.setData(UI.getCurrent(), LAST, event.getValue()));
    }

    /** The kind chosen, empty when none is. */
    String chosen() {
        return getValue() == null ? "" : getValue();
    }
}
