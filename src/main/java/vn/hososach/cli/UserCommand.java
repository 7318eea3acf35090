package vn.hososach.cli;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import vn.hososach.access.Role;
import vn.hososach.accounts.AccountDesk;
import vn.hososach.accounts.AccountDraft;
import vn.hososach.territory.CommuneCode;

/**
 * {@code user add NAME --role ADMINISTRATOR}: the first administrator of a new installation comes from here; {@code user
 * reset NAME} lets him in again who has lost his password.
 */
@Command(name = "user", description = "Tài khoản: user add TÊN --role VAI_TRÒ [--commune MÃ]… | user reset TÊN")
final class UserCommand implements Callable<Integer> {

    enum What {
        add,
        reset
    }

    @ParentCommand
    RootCommand root;

    @Parameters(index = "0", description = "add | reset")
    What what;

    @Parameters(index = "1", description = "Tên đăng nhập")
    String username;

    @Option(names = "--role", description = "Vai trò: ${COMPLETION-CANDIDATES}")
    Role role = Role.ADMINISTRATOR;

    @Option(names = "--name", description = "Họ và tên")
    @Nullable
    String displayName;

    @Option(names = "--commune", description = "Mã xã, phường; lặp lại được; bỏ trống là toàn thành phố")
    List<String> communes = List.of();

    @Override
    public Integer call() {
        String password = root.asSystem(() -> {
            AccountDesk accounts = root.bean(AccountDesk.class);
            return what == What.reset ? accounts.resetPassword(username) : accounts.create(draft());
        });
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("command", "user " + what);
        figures.put("username", username);
        figures.put("oncePassword", password);
        return root.report(figures);
    }

    private AccountDraft draft() {
        Set<CommuneCode> territory = new HashSet<>();
        communes.forEach(code -> territory.add(new CommuneCode(code)));
        return new AccountDraft(username, displayName == null ? username : displayName, role, territory);
    }
}
