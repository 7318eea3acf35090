package vn.hososach.territory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.hososach.HssTest;
import vn.hososach.TestCommunes;

/** The numbers of reference-data §2, counted in the tables of a fresh database. */
@HssTest
class TerritoryTablesTest {

    private final JdbcClient jdbc;
    private final CommuneQueries communes;

    @Autowired
    TerritoryTablesTest(JdbcClient jdbc, CommuneQueries communes) {
        this.jdbc = jdbc;
        this.communes = communes;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "hss.commune where scheme = '2025' and kind = 'PHUONG' | 51",
                "hss.commune where scheme = '2025' and kind = 'XA' | 75",
                "hss.commune where scheme = '2024' and kind = 'PHUONG' | 160",
                "hss.commune where scheme = '2024' and kind = 'XA' | 345",
                "hss.commune where scheme = '2024' and kind = 'THI_TRAN' | 21",
                "hss.province where scheme = '2025' | 34",
                "hss.province where scheme = '2024' | 63",
                "hss.commune_conversion | 795",
                "hss.commune_conversion where area_transfer = 'WHOLE' | 327",
                "hss.commune_conversion where population_transfer = 'NONE' | 61",
                "hss.commune_conversion where sole_resident_target | 368"
            })
    void the_lists_of_ha_noi_are_complete(String rows, long count) {
        assertThat(jdbc.sql("select count(*) from " + rows).query(Long.class).single())
                .isEqualTo(count);
    }

    @Test
    void people_of_158_former_communes_went_to_more_than_one() {
        assertThat(jdbc.sql(
                                """
                                select count(*) from (select old_code from hss.commune_conversion
                                    where population_transfer <> 'NONE' group by old_code having count(*) > 1) divided
                                """)
                        .query(Long.class)
                        .single())
                .isEqualTo(158);
    }

    @Test
    void a_commune_is_found_by_its_code_of_today() {
        assertThat(communes.names().keySet())
                .filteredOn(code -> code.value().compareTo("90000") < 0)
                .hasSize(126);
        assertThat(communes.name(new CommuneCode("00577"))).isEqualTo("Xã Bát Tràng");
    }

    @Test
    void hamlets_are_listed_by_name_and_number() {
        CommuneCode commune = TestCommunes.next(jdbc);
        for (String name : new String[] {"Tổ dân phố 10", "Thôn Đoài", "Tổ dân phố 2", "Thôn Ái Mộ", "Xóm 1"}) {
            jdbc.sql("insert into hss.hamlet (commune_code, name) values (:commune, :name)")
                    .param("commune", commune.value())
                    .param("name", name)
                    .update();
        }
        assertThat(communes.hamlets(commune))
                .containsExactly("Thôn Ái Mộ", "Thôn Đoài", "Tổ dân phố 2", "Tổ dân phố 10", "Xóm 1");
    }
}
