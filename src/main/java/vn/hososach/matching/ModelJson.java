package vn.hososach.matching;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Models as JSON: keys, fields with their levels, m and u, prior, fingerprint. Reading what was written is identity. */
public final class ModelJson {

    /** Of this layout; another one is refused. */
    private static final int VERSION = 1;

    private static final ObjectMapper JSON = new ObjectMapper();

    private ModelJson() {}

    public static String write(MatchModels models) {
        ObjectNode root = JSON.createObjectNode();
        root.put("version", VERSION)
                .put("fingerprint", models.fingerprint())
                .put("records", models.records())
                .put("registerRows", models.registerRows());
        ArrayNode keys = root.putArray("keys");
        for (BlockingKey key : BlockingKey.values()) {
            keys.add(key.name());
        }
        write(root.putObject("links"), models.links());
        write(root.putObject("pairs"), models.pairs());
        return root.toPrettyString();
    }

    private static void write(ObjectNode to, MatchModel model) {
        to.put("prior", model.prior());
        ObjectNode fields = to.putObject("fields");
        for (MatchField field : MatchField.values()) {
            ArrayNode levels = fields.putArray(field.name());
            for (int level = 0; level < field.levels(); level++) {
                levels.addObject()
                        .put("level", field.levelName(level))
                        .put("m", model.m(field, level))
                        .put("u", model.u(field, level));
            }
        }
    }

    /**
     * Reads models.
     *
     * @throws IllegalArgumentException when the text is no model, or one of other fields or levels
     */
    public static MatchModels read(String text) {
        try {
            JsonNode root = JSON.readTree(text);
            if (root.path("version").asInt() != VERSION) {
                throw new IllegalArgumentException("Mô hình có phiên bản khác: " + root.path("version"));
            }
            return new MatchModels(
                    model(root.path("links")),
                    model(root.path("pairs")),
                    root.path("fingerprint").asText(),
                    root.path("records").asLong(),
                    root.path("registerRows").asLong());
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Không phải mô hình: " + e.getOriginalMessage(), e);
        }
    }

    private static MatchModel model(JsonNode from) {
        double[][] m = StartModel.m();
        double[][] u = StartModel.u();
        for (MatchField field : MatchField.values()) {
            JsonNode levels = from.path("fields").path(field.name());
            if (levels.size() != field.levels()) {
                throw new IllegalArgumentException("Trường " + field + " có " + levels.size() + " mức");
            }
            for (int level = 0; level < field.levels(); level++) {
                m[field.ordinal()][level] = probability(levels.get(level).path("m"));
                u[field.ordinal()][level] = probability(levels.get(level).path("u"));
            }
        }
        return new MatchModel(m, u, from.path("prior").asDouble());
    }

    private static double probability(JsonNode node) {
        double value = node.asDouble();
        if (!(value > 0 && value <= 1)) {
            throw new IllegalArgumentException("Không phải xác suất: " + node);
        }
        return value;
    }
}
