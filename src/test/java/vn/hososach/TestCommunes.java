package vn.hososach;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.hososach.territory.CommuneCode;

/**
 * Hands each test a commune that no other test uses, nor the quality sample, nor the two communes with an invented
 * population ({@code PlantedCommune}), nor that of {@code AddressTimeTest}, joined and empty. There are more tests than communes: those which read no address
 * take an invented one of {@code db/tests}, so that Hà Nội's are left for those which do.
 */
public final class TestCommunes {

    private static final AtomicInteger REAL = new AtomicInteger();
    private static final AtomicInteger INVENTED = new AtomicInteger();

    private TestCommunes() {}

    /** A commune of Hà Nội, whose name stands in addresses. */
    public static CommuneCode next(JdbcClient jdbc) {
        return joined(
                jdbc,
                "code < '90000' and code not in ('00004', '00508', '10081', '09784', '10465', '10489')",
                REAL.getAndIncrement());
    }

    /** A commune that no address names. */
    public static CommuneCode invented(JdbcClient jdbc) {
        return joined(jdbc, "code >= '90000'", INVENTED.getAndIncrement());
    }

    private static CommuneCode joined(JdbcClient jdbc, String which, int turn) {
        List<String> codes = jdbc.sql(
                        "select code from hss.commune where scheme = '2025' and " + which + " order by code")
                .query(String.class)
                .list();
        CommuneCode commune = new CommuneCode(codes.get(turn));
        jdbc.sql("select hss.join_commune(:code)")
                .param("code", commune.value())
                .query()
                .listOfRows();
        return commune;
    }
}
