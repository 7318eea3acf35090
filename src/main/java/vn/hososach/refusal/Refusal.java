package vn.hososach.refusal;

import java.util.Map;

/**
 * A business refusal, for example a merge approved by its own proposer. It carries a code and parameters only; the
 * Vietnamese sentence is looked up by {@link RefusalText} under {@code refusal.<code>}.
 */
public class Refusal extends RuntimeException {

    private final String code;
    private final Map<String, ?> params;

    public Refusal(String code, Map<String, ?> params) {
        super(code + params);
        this.code = code;
        this.params = Map.copyOf(params);
    }

    public Refusal(String code) {
        this(code, Map.of());
    }

    public String code() {
        return code;
    }

    public Map<String, ?> params() {
        return params;
    }
}
