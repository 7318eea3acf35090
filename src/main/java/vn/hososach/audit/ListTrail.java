package vn.hososach.audit;

import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.hososach.access.Actor;
import vn.hososach.access.Actors;
import vn.hososach.access.Role;
import vn.hososach.territory.CommuneCode;

/**
 * Notes lists of persons as they are handed out: who looked, what he asked for, how many persons of each commune he was
 * shown. Part of the transaction that reads the list: what cannot be noted is not shown.
 */
@Service
public class ListTrail {

    private static final Pattern REST_OF_WORD = Pattern.compile("(?<=[\\p{L}\\p{M}])[\\p{L}\\p{M}]+");
    private static final Pattern MIDDLE_OF_NUMBER = Pattern.compile("(?<=\\d{3})\\d+(?=\\d{2})");

    private final AuditTrail trail;
    private final Actors actors;

    ListTrail(AuditTrail trail, Actors actors) {
        this.trail = trail;
        this.actors = actors;
    }

    /**
     * Notes the rows and hands them on. System jobs look at nobody.
     *
     * @param list what the list is of: record, register, finding, work_item ...
     * @param asked what was asked for; parts that are null were not; names and numbers only {@link #masked}
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public <T, C extends Collection<T>> C shown(
            String list, C rows, Function<T, CommuneCode> communeOf, @Nullable Object... asked) {
        Actor actor = actors.current();
        if (actor.role() == Role.SYSTEM) {
            return rows;
        }
        Map<String, Long> persons = rows.stream()
                .map(communeOf)
                .collect(Collectors.groupingBy(CommuneCode::value, TreeMap::new, Collectors.counting()));
        if (persons.isEmpty()) {
            persons.put(ownStream(actor), 0L);
        }
        String query = words(asked);
        persons.forEach((stream, count) ->
                trail.record(new AuditEntry(stream, "LIST", list, count + " người", "", query, "OK")));
        return rows;
    }

    /**
     * A name or number as the trail may hold it, which is read by people who may not read names: enough to see that the same
     * person was asked for again, not who it was.
     */
    public static @Nullable String masked(@Nullable String text) {
        return text == null
                ? null
                : MIDDLE_OF_NUMBER
                        .matcher(REST_OF_WORD.matcher(text.strip()).replaceAll("•"))
                        .replaceAll("•••");
    }

    /** Where somebody looked in vain. */
    private static String ownStream(Actor actor) {
        return actor.scope().communes().size() == 1
                ? actor.scope().communes().iterator().next().value()
                : AuditEntry.SYSTEM;
    }

    private static String words(@Nullable Object... asked) {
        return Stream.of(asked)
                .filter(Objects::nonNull)
                .map(String::valueOf)
                .filter(word -> !word.isBlank())
                .collect(Collectors.joining(" · "));
    }
}
