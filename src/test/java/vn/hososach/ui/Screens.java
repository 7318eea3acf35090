package vn.hososach.ui;

import com.github.mvysny.fakeservlet.FakeRequest;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.github.mvysny.kaributesting.v10.mock.MockedUI;
import com.github.mvysny.kaributesting.v10.spring.MockSpringServlet;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.NotFoundException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.context.ApplicationContext;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import vn.hososach.access.Actor;
import vn.hososach.access.SignedIn;
import vn.hososach.refusal.Refusal;

/** Opens the screens without a browser. Call {@link #close} after each test. */
public final class Screens {

    private static final Routes ROUTES = new Routes().autoDiscoverViews("vn.hososach.ui");

    private Screens() {}

    /** Signs this person in and opens a browser tab on the first screen. */
    public static void open(ApplicationContext context, Actor actor) {
        SignedIn principal = new SignedIn(actor, "", true, 0, false);
        Authentication authentication =
                new UsernamePasswordAuthenticationToken(principal, "", principal.getAuthorities());
        SecurityContextHolder.getContext().setAuthentication(authentication);
        setup(context, authentication);
    }

    /** Opens a browser tab of somebody who has not signed in. */
    public static void openAnonymously(ApplicationContext context) {
        SecurityContextHolder.clearContext();
        setup(context, null);
    }

    public static void close() {
        MockVaadin.tearDown();
        MockVaadin.setMockRequestFactory(FakeRequest::new);
        SecurityContextHolder.clearContext();
    }

    /** Where the act leads to, whether or not a screen stands there and opens for this person. */
    public static Optional<String> destination(Runnable act) {
        AtomicReference<String> path = new AtomicReference<>();
        UI.getCurrent()
                .addBeforeLeaveListener(event -> path.set(event.getLocation().getPath()));
        try {
            act.run();
        } catch (NotFoundException e) {
            path.set(e.getMessage().replaceAll("(?s).*?'([^']*)'.*", "$1"));
        } catch (Refusal e) {
            // only the way there is of interest
        }
        return Optional.ofNullable(path.get());
    }

    private static void setup(ApplicationContext context, Authentication authentication) {
        MockVaadin.setMockRequestFactory(session -> {
            FakeRequest request = new FakeRequest(session);
            request.setUserPrincipalInt(authentication);
            request.setUserInRole((user, role) -> authentication != null
                    && authentication.getAuthorities().stream()
                            .anyMatch(it -> it.getAuthority().equals("ROLE_" + role)));
            return request;
        });
        MockVaadin.setup(MockedUI::new, new MockSpringServlet(ROUTES, context, MockedUI::new));
    }
}
