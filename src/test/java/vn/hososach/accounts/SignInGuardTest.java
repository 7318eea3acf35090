package vn.hososach.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.hososach.HssTest;
import vn.hososach.access.Actor;
import vn.hososach.access.Role;
import vn.hososach.access.Scope;
import vn.hososach.access.UserDesk;

@HssTest
class SignInGuardTest {

    private static int number;

    @Autowired
    SignInGuard guard;

    @Autowired
    UserDesk users;

    @Autowired
    JdbcClient jdbc;

    private Actor person;
    private String address;

    @BeforeEach
    void account() {
        person = new Actor("khoa." + ++number, "Người thử", Role.SUPERVISOR, new Scope(Set.of(), true));
        address = "10.0.0." + number;
        users.save(person, "mat-khau-thu-1", false);
    }

    @Test
    void the_fifth_wrong_password_closes_the_account_from_every_address() {
        fail(SignInGuard.FAILURES_OF_ACCOUNT - 1);
        assertThat(guard.isClosed(person.username(), address)).isFalse();

        fail(1);

        assertThat(guard.isClosed(person.username(), "192.168.1.1")).isTrue();
        assertThat(guard.isClosed("nguoi.khac", address)).isFalse();
    }

    @Test
    void who_came_in_starts_again_from_zero() {
        fail(SignInGuard.FAILURES_OF_ACCOUNT - 1);
        guard.succeeded(person, address);
        fail(1);

        assertThat(guard.isClosed(person.username(), address)).isFalse();
    }

    @Test
    void one_password_tried_on_many_accounts_closes_the_address_and_nobody_else() {
        for (int i = 0; i < SignInGuard.FAILURES_OF_ADDRESS; i++) {
            guard.failed("chua.co." + i, address);
        }

        assertThat(guard.isClosed(person.username(), address)).isTrue();
        assertThat(guard.isClosed(person.username(), "192.168.1.2")).isFalse();
    }

    @Test
    void the_door_opens_again_after_a_quarter_of_an_hour() {
        fail(SignInGuard.FAILURES_OF_ACCOUNT);
        long minutes = SignInGuard.WINDOW.toMinutes();
        jdbc.sql("insert into hss.sign_in_failure (username, address, at) select ?, ?, now() - make_interval(mins => ?)"
                        + " from generate_series(1, 9)")
                .params("qua.lau", address, (int) minutes + 1)
                .update();

        assertThat(guard.isClosed("qua.lau", "192.168.1.3")).isFalse();
        assertThat(guard.isClosed(person.username(), "192.168.1.3")).isTrue();
    }

    @Test
    void failures_and_entries_stand_in_the_trail_but_never_a_name_that_is_no_account() {
        guard.failed("mat-khau-go-nham-o", address);
        fail(1);
        guard.succeeded(person, address);

        assertThat(jdbc.sql("select object_id || ' ' || outcome from hss.audit_event where action = 'SIGN_IN'"
                                + " and reason = ? order by seq")
                        .param("từ " + address)
                        .query(String.class)
                        .list())
                .containsExactly("? DENIED", person.username() + " DENIED", person.username() + " OK");
        assertThat(jdbc.sql("select count(*) from hss.sign_in_failure where username like 'mat-khau%'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            guard.failed(person.username(), address);
        }
    }
}
