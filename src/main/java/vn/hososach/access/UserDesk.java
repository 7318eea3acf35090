package vn.hososach.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.hososach.territory.CommuneCode;

/** Accounts: one role and one territory each (requirement C-25). */
@Service
@Transactional
public class UserDesk implements UserDetailsService {

    private final JdbcClient jdbc;
    private final PasswordEncoder encoder;
    private final CityScope city;
    private final Actors actors;

    UserDesk(JdbcClient jdbc, PasswordEncoder encoder, CityScope city, Actors actors) {
        this.jdbc = jdbc;
        this.encoder = encoder;
        this.city = city;
        this.actors = actors;
    }

    @Override
    @Transactional(readOnly = true)
    public SignedIn loadUserByUsername(String username) {
        return find(username).orElseThrow(() -> new UsernameNotFoundException("unknown user"));
    }

    /** The account of this name, locked ones too. */
    @Transactional(readOnly = true)
    public Optional<SignedIn> find(String username) {
        return jdbc.sql("select * from hss.app_user where username = :username")
                .param("username", username)
                .query(this::signedIn)
                .optional();
    }

    /** Creates an account of the training campaign, or gives an existing one this role, territory and password. */
    public void save(Actor actor, String password, boolean demo) {
        jdbc.sql(
                        """
                        insert into hss.app_user (username, password_hash, display_name, role, communes, city, demo)
                        values (:username, :hash, :name, :role, :communes, :city, :demo)
                        on conflict (username) do update set password_hash = excluded.password_hash,
                            display_name = excluded.display_name, role = excluded.role,
                            communes = excluded.communes, city = excluded.city, demo = excluded.demo, stamp = app_user.stamp + 1
                        """)
                .param("username", actor.username())
                .param("hash", encoder.encode(password))
                .param("name", actor.displayName())
                .param("role", actor.role().name())
                .param(
                        "communes",
                        actor.scope().city() ? new String[0] : actor.scope().codes())
                .param("city", actor.scope().city())
                .param("demo", demo)
                .update();
    }

    /** The accounts of the training campaign, for the hints on the login page. */
    @Transactional(readOnly = true)
    public List<Actor> demoUsers() {
        return jdbc.sql("select * from hss.app_user where demo and active order by city, username")
                .query((row, n) -> signedIn(row, n).actor())
                .list();
    }

    /** Active colleagues of a commune with one of these roles: whom work can be assigned to. */
    @Transactional(readOnly = true)
    public List<Actor> colleagues(CommuneCode commune, Role... roles) {
        return jdbc.sql(
                        """
                        select * from hss.app_user
                        where active and role = any(:roles) and (city or :commune = any(communes)) order by display_name
                        """)
                .param("roles", Arrays.stream(roles).map(Role::name).toArray(String[]::new))
                .param("commune", commune.value())
                .query((row, n) -> signedIn(row, n).actor())
                .list();
    }

    /** Every account, for the administrator; accounts of persons who left stay, switched off. */
    @Transactional(readOnly = true)
    public List<SignedIn> accounts() {
        actors.require(Role.ADMINISTRATOR);
        return jdbc.sql("select * from hss.app_user order by active desc, city desc, communes, username")
                .query(this::signedIn)
                .list();
    }

    private SignedIn signedIn(ResultSet row, int n) throws SQLException {
        Scope scope = row.getBoolean("city")
                ? city.scope()
                : new Scope(
                        Arrays.stream((String[]) row.getArray("communes").getArray())
                                .map(CommuneCode::new)
                                .collect(Collectors.toSet()),
                        false);
        Actor actor = new Actor(
                row.getString("username"), row.getString("display_name"), Role.valueOf(row.getString("role")), scope);
        return new SignedIn(
                actor,
                row.getString("password_hash"),
                row.getBoolean("active"),
                row.getInt("stamp"),
                row.getBoolean("must_change_password"));
    }
}
