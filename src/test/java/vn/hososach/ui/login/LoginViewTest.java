package vn.hososach.ui.login;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.router.QueryParameters;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.hososach.HssTest;
import vn.hososach.TestActors;
import vn.hososach.access.Role;
import vn.hososach.access.UserDesk;
import vn.hososach.territory.CommuneCode;
import vn.hososach.ui.Screens;

@HssTest
class LoginViewTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    UserDesk users;

    @AfterEach
    void close() {
        Screens.close();
    }

    @Test
    void somebody_not_signed_in_is_led_to_the_sign_in_page() {
        Screens.openAnonymously(context);
        _assertOne(LoginView.class);
    }

    @Test
    void a_wrong_password_is_told_on_the_page() {
        Screens.openAnonymously(context);
        UI.getCurrent().navigate("login", QueryParameters.fromString("error"));
        assertThat(_get(LoginForm.class).isError()).isTrue();
    }

    @Test
    void training_accounts_are_listed_and_only_those() {
        CommuneCode commune = new CommuneCode("00565");
        users.save(TestActors.of("tap.huan", Role.STATION_STAFF, commune), "demo2026", true);
        users.save(TestActors.of("that", Role.STATION_STAFF, commune), "khac", false);
        Screens.openAnonymously(context);
        assertThat(_find(NativeButton.class, spec -> spec.withClasses("demo-user")))
                .extracting(button -> button.getElement().getTextRecursively())
                .anyMatch(text -> text.contains("tap.huan"))
                .noneMatch(text -> text.contains("Người dùng that"));
    }
}
