package vn.hososach.findings;

/** The four criteria đúng – đủ – sạch – sống. */
public enum QualityCriterion {
    CORRECT("Đúng"),
    COMPLETE("Đủ"),
    CLEAN("Sạch"),
    LIVE("Sống");

    private final String title;

    QualityCriterion(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
