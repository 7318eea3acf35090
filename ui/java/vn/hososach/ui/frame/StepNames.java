package vn.hososach.ui.frame;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The Vietnamese names of the steps, read from the process models, so that lists and diagrams say the same. */
@Component
public class StepNames {

    private final Map<String, String> names = new LinkedHashMap<>();

    StepNames() throws IOException, XMLStreamException {
        for (Resource model : new PathMatchingResourcePatternResolver().getResources("classpath*:processes/*.bpmn")) {
            read(model);
        }
    }

    /** The name of the user task with this id, or the id where no model knows it. */
    public String of(String step) {
        return names.getOrDefault(step, step);
    }

    private void read(Resource model) throws IOException, XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        try (InputStream in = model.getInputStream()) {
            XMLStreamReader xml = factory.createXMLStreamReader(in);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamReader.START_ELEMENT
                        && xml.getLocalName().equals("userTask")) {
                    names.put(xml.getAttributeValue(null, "id"), xml.getAttributeValue(null, "name"));
                }
            }
        }
    }
}
