package vn.hososach.review.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hososach.review.internal.SimilarPerson.ENOUGH;
import static vn.hososach.review.internal.SimilarPerson.MARGIN;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SimilarPersonTest {

    private static SimilarPerson.Traits traits(
            @Nullable String number, String name, String birth, @Nullable String sex, @Nullable String house) {
        return new SimilarPerson.Traits(number, null, name, birth, sex, null, SimilarPerson.house(house), null);
    }

    @Test
    void a_typing_error_in_the_name_is_bridged_by_birth_date_and_sex() {
        var record = traits(null, "nguyen th chau", "1974-01-15", "2", null);
        var register = traits("030174448445", "nguyen thi chau", "1974-01-15", "2", null);
        assertThat(SimilarPerson.points(record, register)).isGreaterThanOrEqualTo(ENOUGH);
    }

    @Test
    void twins_one_syllable_apart_come_too_near_to_each_other_to_be_chosen_from() {
        var record = traits(null, "hoang gia ba", "2007-05-07", "1", null);
        double one = SimilarPerson.points(record, traits("1", "hoang gia bach", "2007-05-07", "1", null));
        double other = SimilarPerson.points(record, traits("2", "hoang gia bao", "2007-05-07", "1", null));
        assertThat(Math.abs(one - other)).isLessThan(MARGIN);
    }

    @Test
    void a_namesake_with_nearly_the_same_birth_date_is_not_enough_without_the_house() {
        var record = traits(null, "nguyen thi ha", "1980-01-17", "2", "SN 92, Ng. 363, Cao Lỗ");
        assertThat(SimilarPerson.points(record, traits("1", "nguyen thi ha", "1990-01-17", "2", "Số 5 Cao Lỗ")))
                .isLessThan(ENOUGH);
        assertThat(SimilarPerson.points(
                        record, traits("1", "nguyen thi ha", "1990-01-17", "2", "Số 92 ngõ 363 Cao Lỗ")))
                .isGreaterThanOrEqualTo(ENOUGH);
    }

    @Test
    void a_parents_number_on_a_childs_record_links_nothing() {
        var child = traits("001190123457", "tran gia bao", "2019-03-04", "1", null);
        var mother = traits("001190123457", "nguyen thi ha", "1990-02-03", "2", null);
        assertThat(SimilarPerson.points(child, mother)).isLessThan(ENOUGH);
    }

    @ParameterizedTest
    @CsvSource({
        "lee ddinhf thawngs,le dinh thang,2",
        "lee van ha,le van ha,2",
        "tran thi thuy,tran thi thanh thuy,2",
        "le be mi,le dang tuan,0",
        "tran thu ha,tran thu ha,3"
    })
    void names_are_near_when_only_keys_or_a_middle_name_part_them(String a, String b, double points) {
        assertThat(SimilarPerson.name(a, b)).isEqualTo(points);
    }

    @ParameterizedTest
    @CsvSource({
        "Số 92 ngõ 363 Cao Lỗ,'SN 92, Ng. 363, Cao Lỗ'",
        "Số 256 ngõ 381 Giải Phóng,256/381 Giải Phóng",
        "Số 74 Kim Mã,'SN 74, phố Kim Mã'"
    })
    void the_same_house_is_recognised_however_it_is_written(String one, String other) {
        assertThat(SimilarPerson.house(one)).isNotNull().isEqualTo(SimilarPerson.house(other));
    }

    @Test
    void a_street_without_a_number_is_no_house() {
        assertThat(SimilarPerson.house("Phố Giải Phóng")).isNull();
        assertThat(SimilarPerson.house(null)).isNull();
    }

    @ParameterizedTest
    @CsvSource({"tich,tihc,1", "hai,hsi,1", "an,an,0", "bui thi,bui tih,1", "a,abc,2"})
    void neighbouring_letters_in_the_wrong_order_are_one_edit(String a, String b, int distance) {
        assertThat(SimilarPerson.distance(a, b)).isEqualTo(distance);
        assertThat(SimilarPerson.distance(b, a)).isEqualTo(distance);
    }
}
