package vn.hososach.ui.frame;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The process models as officials read them: title, purpose, names of the steps, and the drawing. */
@Component
public class ProcessModels {

    private final Map<String, Model> models = new LinkedHashMap<>();

    ProcessModels() throws IOException, XMLStreamException {
        for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath*:processes/*.bpmn")) {
            try (InputStream in = file.getInputStream()) {
                Model model = read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
                models.put(model.key(), model);
            }
        }
    }

    /**
     * One process.
     *
     * @param steps names of its user tasks by their id
     */
    public record Model(String key, String title, String purpose, Map<String, String> steps, String bpmn) {}

    public List<Model> all() {
        return List.copyOf(models.values());
    }

    public Optional<Model> find(String key) {
        return Optional.ofNullable(models.get(key));
    }

    private static Model read(String bpmn) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        XMLStreamReader xml = factory.createXMLStreamReader(new StringReader(bpmn));
        Map<String, String> steps = new LinkedHashMap<>();
        String key = "";
        String title = "";
        String purpose = "";
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamReader.START_ELEMENT) {
                continue;
            }
            if (xml.getLocalName().equals("process")) {
                key = xml.getAttributeValue(null, "id");
                title = xml.getAttributeValue(null, "name");
            } else if (xml.getLocalName().equals("userTask")) {
                steps.put(xml.getAttributeValue(null, "id"), xml.getAttributeValue(null, "name"));
            } else if (xml.getLocalName().equals("documentation") && purpose.isEmpty()) {
                purpose = xml.getElementText().strip();
            }
        }
        return new Model(key, title, purpose, Map.copyOf(steps), bpmn);
    }
}
