package vn.hososach.ui.login;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.hososach.access.SignedIn;
import vn.hososach.accounts.AccountWatch;
import vn.hososach.accounts.SignInGuard;

/**
 * The door of the house: keeps out who has guessed too often, sends away whose account has changed since he came in, and
 * notes who comes and goes.
 */
@Component
public class SignInDoor extends OncePerRequestFilter {

    private final SignInGuard guard;
    private final AccountWatch watch;

    SignInDoor(SignInGuard guard, AccountWatch watch) {
        this.guard = guard;
        this.watch = watch;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isSignIn(request) && guard.isClosed(username(request), request.getRemoteAddr())) {
            response.sendRedirect(request.getContextPath() + "/login?closed");
            return;
        }
        Optional<SignedIn> person = person(SecurityContextHolder.getContext().getAuthentication());
        if (person.isPresent() && !watch.stands(person.get())) {
            SecurityContextHolder.clearContext();
            request.getSession().invalidate();
        }
        chain.doFilter(request, response);
    }

    @EventListener
    void on(AbstractAuthenticationFailureEvent event) {
        guard.failed(event.getAuthentication().getName(), address(event.getAuthentication()));
    }

    @EventListener
    void on(InteractiveAuthenticationSuccessEvent event) {
        person(event.getAuthentication())
                .ifPresent(person -> guard.succeeded(person.actor(), address(event.getAuthentication())));
    }

    @EventListener
    void on(LogoutSuccessEvent event) {
        person(event.getAuthentication()).ifPresent(person -> guard.left(person.actor()));
    }

    private static boolean isSignIn(HttpServletRequest request) {
        return "POST".equals(request.getMethod()) && "/login".equals(request.getServletPath());
    }

    private static String username(HttpServletRequest request) {
        return Optional.ofNullable(request.getParameter("username")).orElse("").strip();
    }

    private static Optional<SignedIn> person(Authentication authentication) {
        return Optional.ofNullable(authentication)
                .map(Authentication::getPrincipal)
                .filter(SignedIn.class::isInstance)
                .map(SignedIn.class::cast);
    }

    private static String address(Authentication authentication) {
        return authentication.getDetails() instanceof WebAuthenticationDetails details
                ? details.getRemoteAddress()
                : "?";
    }
}
