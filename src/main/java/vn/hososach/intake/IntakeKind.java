package vn.hososach.intake;

/** The kinds of file taken in (architecture §10), and the lists of other offices (BHXH, schools, civil status). */
public enum IntakeKind {
    REGISTER("register", "Danh sách quản lý dân cư", Target.REGISTER),
    RECORDS("records", "Hồ sơ sức khỏe điện tử", Target.RECORDS),
    /** Participants of health insurance, of BHXH: card numbers, validity, first facility. */
    INSURANCE("insurance", "Danh sách tham gia BHYT", Target.LISTS),
    /** Pupils and students with school and class. */
    SCHOOL("school", "Danh sách học sinh", Target.LISTS),
    /** Births registered: residents the register does not have yet. */
    BIRTHS("births", "Danh sách đăng ký khai sinh", Target.REGISTER),
    /** Deaths registered: residents whom the register still shows as living. */
    DEATHS("deaths", "Danh sách đăng ký khai tử", Target.REGISTER);

    /** Where the lines of a file end up. */
    public enum Target {
        REGISTER,
        RECORDS,
        LISTS
    }

    private final String code;
    private final String title;
    private final Target target;

    IntakeKind(String code, String title, Target target) {
        this.code = code;
        this.title = title;
        this.target = target;
    }

    /** The word on the command line and in {@code DataTakenIn}. */
    public String code() {
        return code;
    }

    public String title() {
        return title;
    }

    /** The title without what all lists have in common, for narrow places. */
    public String shortTitle() {
        return switch (this) {
            case REGISTER -> "Dân cư";
            case RECORDS -> "Hồ sơ";
            case INSURANCE -> "BHYT";
            case SCHOOL -> "Học sinh";
            case BIRTHS -> "Khai sinh";
            case DEATHS -> "Khai tử";
        };
    }

    public Target target() {
        return target;
    }
}
