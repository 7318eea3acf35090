package vn.hososach.campaign;

/** The part of the population a person belongs to (requirement C-21); which one says the SQL function {@code hss.segment}. */
public enum Segment {
    UNDER_6("Trẻ dưới 6 tuổi"),
    PUPIL("Học sinh"),
    STUDENT("Sinh viên"),
    WORKER("Người làm việc ở cơ quan, doanh nghiệp"),
    SENIOR("Người từ 60 tuổi, hưu trí"),
    OTHER("Đối tượng khác");

    private final String title;

    Segment(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
