package vn.hososach.accounts.internal;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.hososach.access.Role;
import vn.hososach.access.Scope;

/** Writes accounts; each write moves the stamp on, by which open sessions learn that they are over. */
@Repository
public class AccountStore {

    private final JdbcClient jdbc;

    AccountStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void insert(String username, String displayName, Role role, Scope scope, String hash) {
        jdbc.sql(
                        """
                        insert into hss.app_user (username, password_hash, display_name, role, communes, city,
                            must_change_password)
                        values (:username, :hash, :name, :role, :communes, :city, true)
                        """)
                .param("username", username)
                .param("hash", hash)
                .param("name", displayName)
                .param("role", role.name())
                .param("communes", scope.codes())
                .param("city", scope.city())
                .update();
    }

    public void update(String username, String displayName, Role role, Scope scope) {
        jdbc.sql(
                        """
                        update hss.app_user set display_name = :name, role = :role, communes = :communes, city = :city,
                            stamp = stamp + 1
                        where username = :username
                        """)
                .param("username", username)
                .param("name", displayName)
                .param("role", role.name())
                .param("communes", scope.codes())
                .param("city", scope.city())
                .update();
    }

    public void setPassword(String username, String hash, boolean once) {
        jdbc.sql(
                        """
                        update hss.app_user set password_hash = :hash, must_change_password = :once, stamp = stamp + 1
                        where username = :username
                        """)
                .param("username", username)
                .param("hash", hash)
                .param("once", once)
                .update();
    }

    public void setActive(String username, boolean active) {
        jdbc.sql("update hss.app_user set active = :active, stamp = stamp + 1 where username = :username")
                .param("username", username)
                .param("active", active)
                .update();
    }

    /** Locked for the rest of the transaction, so that two administrators cannot lock each other out. */
    public int activeAdministrators() {
        return jdbc.sql("select username from hss.app_user where active and role = :role for update")
                .param("role", Role.ADMINISTRATOR.name())
                .query(String.class)
                .list()
                .size();
    }
}
