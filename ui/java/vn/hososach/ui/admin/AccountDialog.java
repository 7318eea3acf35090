package vn.hososach.ui.admin;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import vn.hososach.access.Role;
import vn.hososach.access.SignedIn;
import vn.hososach.accounts.AccountDraft;
import vn.hososach.refusal.Refusal;
import vn.hososach.territory.CommuneCode;
import vn.hososach.text.VietnameseText;
import vn.hososach.ui.frame.Toasts;

/** Name, role and territory of one account, new or existing. */
class AccountDialog extends Dialog {

    private final TextField username = new TextField("Tên đăng nhập");
    private final TextField displayName = new TextField("Họ và tên");
    private final Select<Role> role = new Select<>();
    private final MultiSelectComboBox<CommuneCode> communes = new MultiSelectComboBox<>("Địa bàn");

    private AccountDialog(String title, String action, Map<CommuneCode, String> names, Consumer<AccountDraft> act) {
        setHeaderTitle(title);
        setWidth("460px");
        role.setLabel("Vai trò");
        role.setItems(
                Arrays.stream(Role.values()).filter(it -> it != Role.SYSTEM).toList());
        role.setItemLabelGenerator(Role::title);
        role.addValueChangeListener(change -> territoryHint(change.getValue()));
        communes.setItems(
                (code, typed) -> VietnameseText.nameKey(names.getOrDefault(code, code.value()))
                        .contains(VietnameseText.nameKey(typed)),
                names.keySet());
        communes.setItemLabelGenerator(code -> names.getOrDefault(code, code.value()));
        Div fields = new Div(displayName, username, role, communes);
        fields.addClassName("dialog-fields");
        add(fields);
        Button confirm = new Button(action, click -> submit(act));
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        confirm.addClickShortcut(Key.ENTER, KeyModifier.CONTROL);
        getFooter().add(new Button("Đóng", click -> close()), confirm);
    }

    static AccountDialog ofNew(Map<CommuneCode, String> names, Consumer<AccountDraft> act) {
        AccountDialog dialog = new AccountDialog("Thêm người dùng", "Tạo tài khoản", names, act);
        dialog.username.setHelperText("Chữ thường không dấu, chữ số và dấu chấm; không đổi được về sau");
        dialog.role.setValue(Role.STATION_STAFF);
        dialog.displayName.focus();
        return dialog;
    }

    static AccountDialog of(SignedIn account, Map<CommuneCode, String> names, Consumer<AccountDraft> act) {
        AccountDialog dialog = new AccountDialog("Sửa tài khoản " + account.getUsername(), "Lưu", names, act);
        dialog.username.setValue(account.getUsername());
        dialog.username.setReadOnly(true);
        dialog.displayName.setValue(account.actor().displayName());
        dialog.role.setValue(account.actor().role());
        dialog.communes.setValue(
                account.actor().scope().city()
                        ? Set.of()
                        : account.actor().scope().communes());
        return dialog;
    }

    private void territoryHint(Role chosen) {
        communes.setHelperText(
                AccountDraft.mayHaveCity(chosen) ? "Để trống: toàn thành phố" : "Ít nhất một xã, phường");
    }

    private void submit(Consumer<AccountDraft> act) {
        try {
            act.accept(new AccountDraft(
                    username.getValue(), displayName.getValue(), role.getValue(), communes.getValue()));
            close();
        } catch (Refusal refusal) {
            Toasts.refused(refusal);
        }
    }
}
