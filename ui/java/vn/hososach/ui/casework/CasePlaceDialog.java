package vn.hososach.ui.casework;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import vn.hososach.ui.frame.ProcessDiagram;
import vn.hososach.worklist.CaseDiagram;

/** Shows the process of a case with the step at which it stands. */
class CasePlaceDialog extends Dialog {

    CasePlaceDialog(CaseDiagram place) {
        setHeaderTitle("Việc đang ở bước nào");
        setWidth("min(1100px, 96vw)");
        ProcessDiagram diagram = new ProcessDiagram();
        diagram.setHeight("420px");
        diagram.getElement().setAttribute("aria-label", "Sơ đồ quy trình của việc này");
        diagram.showPlace(place.bpmn(), place.active(), place.passed());
        add(diagram);
        getFooter().add(new Button("Đóng", click -> close()));
    }
}
