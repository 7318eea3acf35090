package vn.hososach;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.hososach.territory.CommuneCode;

/**
 * Hands each test a commune that no other test uses, nor the quality sample, nor the two communes with an invented
 * population ({@code PlantedCommune}), joined and empty: those of Hà Nội first, then the invented ones of {@code db/tests}.
 */
public final class TestCommunes {

    private static final AtomicInteger NEXT = new AtomicInteger();

    private TestCommunes() {}

    public static CommuneCode next(JdbcClient jdbc) {
        List<String> codes = jdbc.sql(
                        "select code from hss.commune where scheme = '2025'"
                                + " and code not in ('00004', '00508', '09784', '10465', '10489') order by code >= '90000', code")
                .query(String.class)
                .list();
        CommuneCode commune = new CommuneCode(codes.get(NEXT.getAndIncrement()));
        jdbc.sql("select hss.join_commune(:code)")
                .param("code", commune.value())
                .query()
                .listOfRows();
        return commune;
    }
}
