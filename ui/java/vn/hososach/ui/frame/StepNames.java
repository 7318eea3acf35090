package vn.hososach.ui.frame;

import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The Vietnamese names of the steps, read from the process models, so that lists and diagrams say the same. */
@Component
public class StepNames {

    private final Map<String, String> names = new HashMap<>();

    StepNames(ProcessModels models) {
        models.all().forEach(model -> names.putAll(model.steps()));
    }

    /** The name of the user task with this id, or the id where no model knows it. */
    public String of(String step) {
        return names.getOrDefault(step, step);
    }
}
