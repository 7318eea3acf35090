package vn.hososach.training.internal;

import java.util.List;

/** A person as a line of the population register. */
final class RegisterLine {

    static final List<String> HEADERS = List.of(
            "so_dinh_danh",
            "so_cmnd_cu",
            "ho_ten",
            "gioi_tinh",
            "ngay_sinh",
            "dan_toc",
            "ma_xa",
            "ten_xa",
            "dia_chi",
            "ma_ho",
            "so_dinh_danh_chu_ho",
            "quan_he_chu_ho",
            "ho_ten_me",
            "trang_thai",
            "ngay_mat");

    private RegisterLine() {}

    static List<String> of(Person person) {
        Person.Identity who = person.identity();
        Person.Kin kin = person.kin();
        Home.Place place = person.home().place();
        return List.of(
                who.personalId(),
                who.oldIdNumber() == null ? "" : who.oldIdNumber(),
                who.fullName(),
                who.sex().text(),
                who.yearOnly()
                        ? String.valueOf(who.birth().getYear())
                        : who.birth().toString(),
                who.ethnicity(),
                place.code().value(),
                place.fullName(),
                person.home().registerText(),
                kin.householdCode(),
                kin.headPersonalId(),
                kin.relation(),
                kin.motherName() == null ? "" : kin.motherName(),
                person.fate().status().text(),
                person.fate().died() == null ? "" : person.fate().died().toString());
    }
}
