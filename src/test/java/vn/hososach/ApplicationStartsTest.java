package vn.hososach;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@HssTest
class ApplicationStartsTest {

    @Autowired
    JdbcClient jdbc;

    @Test
    void the_application_works_as_a_role_that_owns_nothing_and_cannot_bypass_row_security() {
        assertThat(jdbc.sql("select current_user::text").query(String.class).single())
                .isEqualTo("hss_app");
        assertThat(jdbc.sql("select rolsuper or rolbypassrls from pg_roles where rolname = current_user")
                        .query(Boolean.class)
                        .single())
                .isFalse();
        assertThat(jdbc.sql("select count(*) from pg_class where relowner = 'hss_app'::regrole")
                        .query(Long.class)
                        .single())
                .isZero();
    }
}
