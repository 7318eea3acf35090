package vn.hososach.ui.frame;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import elemental.json.Json;
import elemental.json.JsonArray;
import elemental.json.JsonObject;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** A process drawn by bpmn-js, with counts on its steps, or with the place where one case stands. */
@Tag("div")
@StyleSheet("context://ui/bpmn/diagram-js.css")
@StyleSheet("context://ui/bpmn/bpmn-js.css")
@JavaScript("context://ui/bpmn/bpmn-navigated-viewer.production.min.js")
@JavaScript("context://ui/diagram.js")
public class ProcessDiagram extends Div {

    private String bpmn = "";
    private JsonObject counts = Json.createObject();
    private JsonArray active = Json.createArray();
    private JsonArray passed = Json.createArray();

    public ProcessDiagram() {
        addClassName("process-diagram");
        getElement().setAttribute("role", "img");
    }

    /** Shows the process with a number on each step that has one. */
    public void showCounts(String model, Map<String, Long> numbers) {
        bpmn = model;
        active = Json.createArray();
        passed = Json.createArray();
        counts = Json.createObject();
        numbers.forEach((step, number) -> counts.put(step, Formats.number(number)));
        draw();
    }

    /** Shows where one case stands and which way it came. */
    public void showPlace(String model, Set<String> activeSteps, Set<String> passedSteps) {
        bpmn = model;
        counts = Json.createObject();
        active = array(activeSteps);
        passed = array(passedSteps);
        draw();
    }

    /** Tells which step's number was pressed. */
    public void onStep(Consumer<String> listener) {
        getElement()
                .addEventListener(
                        "hss-step",
                        event -> listener.accept(event.getEventData().getString("event.detail")))
                .addEventData("event.detail");
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        draw();
    }

    private void draw() {
        if (isAttached() && !bpmn.isEmpty()) {
            getElement().executeJs("window.hssDiagram(this, $0, $1, $2, $3)", bpmn, counts, active, passed);
        }
    }

    private static JsonArray array(Collection<String> values) {
        JsonArray array = Json.createArray();
        values.forEach(value -> array.set(array.length(), value));
        return array;
    }
}
