package vn.hososach.decision;

/** A decision table could not be evaluated. Flowable itself would have answered with an empty result. */
public class DecisionFailed extends RuntimeException {

    public DecisionFailed(String key, String reason) {
        super("decision " + key + ": " + reason);
    }
}
