package vn.hososach.access;

import java.util.EnumSet;
import java.util.Set;

/** The actors of the campaign (mission-map §3) with the field classes each of them may read (record-spec §9). */
public enum Role {
    STATION_STAFF("Nhân viên Trạm Y tế", FieldClass.A0, FieldClass.A1, FieldClass.A2, FieldClass.A3),
    STATION_HEAD("Trưởng trạm Y tế", FieldClass.A0, FieldClass.A1, FieldClass.A2, FieldClass.A3),
    COMMUNE_POLICE("Công an xã", FieldClass.A0, FieldClass.A1, FieldClass.A2),
    SUPERVISOR("Đoàn giám sát Sở Y tế", FieldClass.A0, FieldClass.A1, FieldClass.A2, FieldClass.A3),
    COMMUNE_CHAIR("Chủ tịch UBND xã", FieldClass.A0),
    ADMINISTRATOR("Quản trị hệ thống", FieldClass.A0),
    /** Work without a person behind it: the job executor, the command line, the nightly sweep. */
    SYSTEM("Hệ thống", FieldClass.A0, FieldClass.A1, FieldClass.A2, FieldClass.A3);

    private final String title;
    private final Set<FieldClass> classes;

    Role(String title, FieldClass first, FieldClass... rest) {
        this.title = title;
        this.classes = EnumSet.of(first, rest);
    }

    public String title() {
        return title;
    }

    /** The classes of fields this role may read at all. */
    public Set<FieldClass> classes() {
        return Set.copyOf(classes);
    }

    public boolean mayRead(FieldClass fieldClass) {
        return classes.contains(fieldClass);
    }
}
