package vn.hososach.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteBaseData;
import com.vaadin.flow.router.RouteConfiguration;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.ApplicationContext;
import vn.hososach.HssTest;
import vn.hososach.TestActors;
import vn.hososach.access.Actor;
import vn.hososach.access.Role;
import vn.hososach.refusal.Refusal;
import vn.hososach.territory.CommuneCode;
import vn.hososach.training.PlantedCommune;
import vn.hososach.training.PlantedCommune.Planted;

/**
 * Opens every screen there is with every number there is. The screens are asked from the router, so one that is added
 * later is opened as well. Two communes are in the middle of their work; what must not be seen carries invented words.
 */
@HssTest
class PrivacySweepTest {

    private static final String HERE = "Quvanh";
    private static final String THERE = "Zekofi";
    private static final String ILL_HERE = "Bexulum";
    private static final String ILL_THERE = "Wudrano";
    private static final int PEOPLE = 90;

    private static final String ROUTER = "com.vaadin.flow.router";

    private static final Map<Role, List<Find>> SWEPT = new EnumMap<>(Role.class);
    private static Planted here;
    private static Planted there;

    @Autowired
    ApplicationContext context;

    /** At this address stood this word. */
    private record Find(String address, String word) {

        String screen() {
            return address.replaceAll("[/{].*", "");
        }
    }

    @BeforeAll
    static void twoCommunesAtWork(
            @Autowired PlantedCommune communes, @Autowired LoggingSystem logging, @TempDir Path folder)
            throws Exception {
        here = communes.plant(new CommuneCode("10465"), PEOPLE, HERE, ILL_HERE, folder.resolve("here"));
        there = communes.plant(new CommuneCode("10489"), PEOPLE, THERE, ILL_THERE, folder.resolve("there"));
        // thousands of refusals are expected here, each of which the router would tell with its stack
        logging.setLogLevel(ROUTER, LogLevel.OFF);
    }

    @AfterAll
    static void loudAgain(@Autowired LoggingSystem logging) {
        logging.setLogLevel(ROUTER, null);
    }

    @AfterEach
    void close() {
        Screens.close();
    }

    @ParameterizedTest
    @EnumSource(names = {"STATION_STAFF", "STATION_HEAD", "COMMUNE_POLICE", "COMMUNE_CHAIR", "ADMINISTRATOR"})
    void nobody_of_a_commune_sees_anything_of_another_one_by_any_screen_or_number(Role role) {
        assertThat(sweep(role))
                .filteredOn(find -> there.traces().contains(find.word()))
                .isEmpty();
    }

    @Test
    void the_police_see_no_health_note_not_even_of_their_own_commune() {
        assertThat(sweep(Role.COMMUNE_POLICE)).extracting(Find::word).doesNotContain(ILL_HERE, ILL_THERE);
    }

    @ParameterizedTest
    @EnumSource(names = {"COMMUNE_CHAIR", "ADMINISTRATOR"})
    void who_only_counts_sees_no_person_at_all(Role role) {
        assertThat(sweep(role)).isEmpty();
    }

    /** Without this the others might look at empty pages. */
    @Test
    void the_station_sees_its_own_people_on_many_screens_and_their_health_on_some() {
        assertThat(screens(Role.STATION_STAFF, HERE)).hasSizeGreaterThan(7);
        assertThat(screens(Role.STATION_STAFF, ILL_HERE)).isNotEmpty();
        assertThat(screens(Role.COMMUNE_POLICE, HERE)).hasSizeGreaterThan(2);
    }

    private Set<String> screens(Role role, String word) {
        return sweep(role).stream()
                .filter(find -> find.word().equals(word))
                .map(Find::screen)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What somebody of this role and of the first commune finds of either commune; each role goes round once. */
    private List<Find> sweep(Role role) {
        return SWEPT.computeIfAbsent(role, r -> sweep(TestActors.of(r, here.commune())));
    }

    private List<Find> sweep(Actor who) {
        Set<String> words = new TreeSet<>(here.traces());
        words.addAll(there.traces());
        Screens.open(context, who);
        List<String> templates = templates();
        assertThat(templates).hasSizeGreaterThan(20);
        List<Find> finds = new ArrayList<>();
        for (String template : templates) {
            addresses(template).forEach(path -> queries(template).forEach(query -> {
                Screens.close();
                Screens.open(context, who);
                String page = page(path, query);
                words.stream().filter(page::contains).forEach(word -> finds.add(new Find(path + query, word)));
            }));
        }
        return finds;
    }

    private static List<String> templates() {
        return RouteConfiguration.forApplicationScope().getAvailableRoutes().stream()
                .flatMap(route -> Stream.concat(
                        Stream.of(route.getTemplate()),
                        route.getRouteAliases().stream().map(RouteBaseData::getTemplate)))
                .toList();
    }

    private static List<String> addresses(String template) {
        return template.contains(":")
                ? Stream.concat(here.ids().stream(), there.ids().stream())
                        .distinct()
                        .map(id -> template.replaceAll(":[^/]+", String.valueOf(id)))
                        .toList()
                : List.of(template);
    }

    /** What the screens read from the address, in lower case so that an echo is not taken for a find. */
    private static List<Map<String, String>> queries(String template) {
        return template.contains(":")
                ? List.of(Map.of())
                : List.of(
                        Map.of(),
                        Map.of("q", HERE.toLowerCase(Locale.ROOT), "ten", HERE.toLowerCase(Locale.ROOT)),
                        Map.of("q", THERE.toLowerCase(Locale.ROOT), "ten", THERE.toLowerCase(Locale.ROOT)),
                        Map.of(
                                "xa",
                                there.commune().value(),
                                "commune",
                                there.commune().value()));
    }

    private static String page(String path, Map<String, String> query) {
        try {
            UI.getCurrent().navigate(path, QueryParameters.simple(query));
            return Rendered.text();
        } catch (NotFoundException | Refusal refused) {
            return refused.getMessage() + Rendered.text();
        }
    }
}
