package vn.hososach.ui;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletRegistration;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import vn.hososach.HssTest;
import vn.hososach.TestActors;
import vn.hososach.access.Role;
import vn.hososach.access.UserDesk;
import vn.hososach.territory.CommuneCode;

/** What answers over HTTP beside the screens: nothing that the police, or nobody at all, could read data from. */
@HssTest
class EndpointSweepTest {

    private static final String PASSWORD = "chỉ dùng trong kiểm thử";

    @Autowired
    WebApplicationContext context;

    @LocalServerPort
    int port;

    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    /** Whoever adds an endpoint meets this list, and has to think of {@link PrivacySweepTest} when extending it. */
    @Test
    void only_the_probes_and_the_error_page_answer_beside_the_screens() {
        Set<String> paths = new TreeSet<>();
        context.getBeansOfType(RequestMappingInfoHandlerMapping.class)
                .values()
                .forEach(mapping -> mapping.getHandlerMethods().keySet().stream()
                        .map(RequestMappingInfo::getPatternValues)
                        .forEach(paths::addAll));
        assertThat(paths).containsExactly("/actuator", "/actuator/health", "/actuator/health/**", "/error");
    }

    @Test
    void only_the_dispatcher_and_the_screens_are_servlets() {
        assertThat(context.getServletContext().getServletRegistrations().values())
                .extracting(ServletRegistration::getName)
                .containsExactlyInAnyOrder("dispatcherServlet", "springServlet");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/actuator/env",
                "/actuator/heapdump",
                "/actuator/loggers",
                "/actuator/beans",
                "/engine-rest/task",
                "/rest/engine/default/task",
                "/camunda/app/tasklist/default/",
                "/app/cockpit/default/",
                "/h2-console",
                "/dmn-api/dmn-repository/deployments",
                "/application.yml",
                "/ui/../application.yml",
                "/data/postgres/PG_VERSION",
                "/META-INF/MANIFEST.MF",
                "/processes/record-case.bpmn",
                "/i18n/messages_vi.properties",
                "/v3/api-docs"
            })
    void nothing_else_answers_not_even_to_somebody_signed_in(String path, @Autowired UserDesk users) throws Exception {
        HttpResponse<String> stranger = answer(get(path));
        assertThat(stranger.statusCode()).isGreaterThanOrEqualTo(300);
        assertThat(stranger.headers().firstValue("Location").orElse("/login")).endsWith("/login");
        users.save(TestActors.of("congan.url", Role.COMMUNE_POLICE, new CommuneCode("00004")), PASSWORD, false);
        signIn("congan.url");

        HttpResponse<String> answer = answer(get(path));

        // what no servlet knows is handed to the screens, whose router finds no such page: the empty frame of every
        // page
        assertThat(answer.statusCode() >= 400 || answer.body().contains("<div id=\"outlet\">"))
                .as("status %s with %s", answer.statusCode(), answer.body())
                .isTrue();
    }

    @Test
    void the_probe_tells_nobody_more_than_that_it_is_well() throws Exception {
        HttpResponse<String> probe = answer(get("/actuator/health"));
        assertThat(probe.statusCode()).isEqualTo(200);
        assertThat(probe.body()).contains("UP").doesNotContain("components", "jdbc", "postgres");
    }

    private void signIn(String username) throws Exception {
        Matcher token = Pattern.compile("name=\"_csrf\" content=\"([^\"]+)\"")
                .matcher(answer(get("/login")).body());
        String form = "username=" + username + "&password=" + URLEncoder.encode(PASSWORD, UTF_8)
                + (token.find() ? "&_csrf=" + token.group(1) : "");
        HttpResponse<String> signedIn = answer(HttpRequest.newBuilder(uri("/login"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build());
        assertThat(signedIn.statusCode()).isEqualTo(302);
        assertThat(signedIn.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).doesNotContain("login"));
    }

    private HttpRequest get(String path) {
        return HttpRequest.newBuilder(uri(path)).build();
    }

    private URI uri(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    private HttpResponse<String> answer(HttpRequest request) throws Exception {
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }
}
