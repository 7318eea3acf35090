package vn.hososach.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import vn.hososach.HssTest;
import vn.hososach.TestActors;
import vn.hososach.access.Actor;
import vn.hososach.access.Actors;
import vn.hososach.access.Role;
import vn.hososach.access.Scope;
import vn.hososach.access.SignedIn;
import vn.hososach.access.UserDesk;
import vn.hososach.refusal.Refusal;
import vn.hososach.territory.CommuneCode;

@HssTest
class AccountDeskTest {

    private static final CommuneCode COMMUNE = new CommuneCode("00004");
    private static int number;

    @Autowired
    AccountDesk accounts;

    @Autowired
    UserDesk users;

    @Autowired
    Actors actors;

    @Autowired
    PasswordEncoder encoder;

    @Autowired
    JdbcClient jdbc;

    private final Actor administrator =
            new Actor("quan.tri", "Quản trị", Role.ADMINISTRATOR, new Scope(Set.of(), true));
    private String username;

    @BeforeEach
    void name() {
        username = "nguoi." + ++number;
    }

    @Test
    void a_new_account_signs_in_with_a_password_for_once_and_stands_in_the_trail() {
        String password = create(Role.STATION_STAFF, COMMUNE);

        SignedIn account = users.loadUserByUsername(username);
        assertThat(encoder.matches(password, account.passwordHash())).isTrue();
        assertThat(account.mustChangePassword()).isTrue();
        assertThat(account.actor().scope().codes()).containsExactly("00004");
        assertThat(reasons()).containsExactly("tạo tài khoản: Nhân viên Trạm Y tế");
    }

    @Test
    void the_owner_replaces_the_password_and_the_old_one_no_longer_opens() {
        String password = create(Role.STATION_STAFF, COMMUNE);
        as(users.loadUserByUsername(username).actor(), () -> {
            accounts.changeOwnPassword(password, "con trâu gặm cỏ non");
            return null;
        });

        SignedIn account = users.loadUserByUsername(username);
        assertThat(account.mustChangePassword()).isFalse();
        assertThat(encoder.matches(password, account.passwordHash())).isFalse();
        assertThat(encoder.matches("con trâu gặm cỏ non", account.passwordHash()))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ngắn", "1234567890", "aaaaaaaaaaaaaa", "hososach2026"})
    void a_password_that_is_short_or_guessed_first_is_refused(String weak) {
        String password = create(Role.STATION_STAFF, COMMUNE);
        Actor owner = users.loadUserByUsername(username).actor();

        assertRefused(owner, () -> accounts.changeOwnPassword(password, weak), "password-too-");
        assertRefused(owner, () -> accounts.changeOwnPassword(password, username + "-2026"), "password-too-simple");
        assertRefused(owner, () -> accounts.changeOwnPassword("sai", "con trâu gặm cỏ non"), "password-wrong");
    }

    @Test
    void a_commune_account_needs_a_commune_and_only_supervision_may_have_the_city() {
        assertRefused(administrator, () -> create(Role.STATION_HEAD), "account-without-commune");

        create(Role.SUPERVISOR);

        assertThat(users.loadUserByUsername(username).actor().scope().city()).isTrue();
    }

    @Test
    void a_name_is_given_once_and_is_written_in_plain_letters() {
        create(Role.STATION_STAFF, COMMUNE);
        assertRefused(administrator, () -> create(Role.STATION_STAFF, COMMUNE), "account-exists");
        username = "Nguyễn A";
        assertRefused(administrator, () -> create(Role.STATION_STAFF, COMMUNE), "account-bad-username");
    }

    @Test
    void a_locked_account_cannot_sign_in_until_it_is_opened_again() {
        create(Role.COMMUNE_POLICE, COMMUNE);
        as(administrator, () -> {
            accounts.setActive(username, false);
            return null;
        });
        assertThat(users.loadUserByUsername(username).isEnabled()).isFalse();
        as(administrator, () -> {
            accounts.setActive(username, true);
            return null;
        });
        assertThat(users.loadUserByUsername(username).isEnabled()).isTrue();
        assertThat(reasons()).contains("khóa tài khoản", "mở khóa tài khoản");
    }

    @Test
    void nobody_takes_his_own_office_away() {
        create(Role.ADMINISTRATOR);
        Actor self = users.loadUserByUsername(username).actor();

        assertRefused(self, () -> accounts.setActive(username, false), "account-own");
        assertRefused(
                self,
                () -> accounts.change(new AccountDraft(username, "Tôi", Role.STATION_HEAD, Set.of(COMMUNE))),
                "account-own");
    }

    @Test
    void only_the_administrator_touches_accounts() {
        create(Role.STATION_STAFF, COMMUNE);
        Actor head = TestActors.of(Role.STATION_HEAD, COMMUNE);

        assertRefused(head, () -> accounts.resetPassword(username), "role-not-allowed");
        assertRefused(head, () -> accounts.setActive(username, false), "role-not-allowed");
        assertRefused(
                head,
                () -> accounts.create(new AccountDraft("ai.do", "Ai Đó", Role.ADMINISTRATOR, Set.of())),
                "role-not-allowed");
    }

    private String create(Role role, CommuneCode... communes) {
        return as(
                administrator,
                () -> accounts.create(new AccountDraft(username, "Người " + username, role, Set.of(communes))));
    }

    private void assertRefused(Actor actor, Runnable act, String code) {
        assertThatThrownBy(() -> actors.runAs(actor, act))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).startsWith(code));
    }

    private <T> T as(Actor actor, Supplier<T> act) {
        return actors.runAs(actor, act);
    }

    private Iterable<String> reasons() {
        return jdbc.sql("select reason from hss.audit_event where object_type = 'user' and object_id = ? order by seq")
                .param(username)
                .query(String.class)
                .list();
    }
}
