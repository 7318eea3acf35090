package vn.hososach.ui.duplicates;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.hososach.access.Actors;
import vn.hososach.duplicates.DuplicateGroup;
import vn.hososach.linkage.CandidateDesk;
import vn.hososach.linkage.Candidates.Candidate;
import vn.hososach.linkage.MatchQueries;
import vn.hososach.linkage.MatchQueries.Match;
import vn.hososach.records.AdministrativeField;
import vn.hososach.records.HealthRecord;
import vn.hososach.ui.frame.Formats;
import vn.hososach.ui.frame.MatchRules;
import vn.hososach.ui.frame.MatchWords;

/** Why the matcher put the records of a group together: in a few words for the line on top, and field by field, folded. */
@Component
class MatchReasons {

    private static final double ALONE = 99;

    private final MatchQueries matches;
    private final CandidateDesk candidates;
    private final MatchRules rules;
    private final Actors actors;

    MatchReasons(MatchQueries matches, CandidateDesk candidates, MatchRules rules, Actors actors) {
        this.matches = matches;
        this.candidates = candidates;
        this.rules = rules;
        this.actors = actors;
    }

    private record Pair(HealthRecord a, HealthRecord b, Match match) {}

    /** The end of the line in words: weight and distance to the next candidate; empty where nothing was matched. */
    String words(DuplicateGroup group) {
        List<Pair> pairs = pairs(group);
        if (pairs.isEmpty()) {
            return "";
        }
        double least = pairs.stream().mapToDouble(p -> p.match().weight()).min().orElse(0);
        double most = pairs.stream().mapToDouble(p -> p.match().weight()).max().orElse(0);
        double gap = pairs.stream().mapToDouble(p -> p.match().gap()).min().orElse(ALONE);
        String bits = most - least < 0.1 ? bits(least) : "từ " + bits(least) + " đến " + bits(most);
        return " — " + bits + " bit, "
                + (gap >= ALONE ? "không có ứng viên khác" : "ứng viên kế tiếp kém " + bits(gap) + " bit");
    }

    /** The waterfall of each pair, read when somebody opens it. */
    Details fold(DuplicateGroup group) {
        Details fold = new Details("Vì sao nghi là một người: trọng số từng trường");
        fold.addClassNames("folded", "match-fold");
        fold.addOpenedChangeListener(event -> {
            if (event.isOpened() && fold.getContent().findAny().isEmpty()) {
                fill(fold, pairs(group));
            }
        });
        return fold;
    }

    /** Whom the person could be beside these records, searched when somebody opens it. */
    Details others(DuplicateGroup group, long survivor) {
        Details fold = new Details("Ứng viên khác");
        fold.addClassNames("folded", "candidate-fold");
        fold.addOpenedChangeListener(event -> {
            if (event.isOpened() && fold.getContent().findAny().isEmpty()) {
                group.member(survivor).ifPresent(member -> fill(fold, group, member));
            }
        });
        return fold;
    }

    private void fill(Details fold, DuplicateGroup group, HealthRecord member) {
        Map<String, String> values = new HashMap<>();
        member.values().forEach((field, value) -> values.put(field.column(), value));
        UnorderedList list = new UnorderedList();
        candidates.of(member.commune(), values).records().stream()
                .filter(found -> group.member(found.record().id().value()).isEmpty())
                .forEach(found -> list.add(new ListItem(words(found))));
        fold.add(list.getChildren().findAny().isEmpty() ? new Span("Không có hồ sơ nào khác gần giống.") : list);
    }

    private static String words(Candidate found) {
        HealthRecord record = found.record();
        return record.displayName() + " · "
                + Formats.sourceDate(record.values().get(AdministrativeField.BIRTH_DATE)) + " · "
                + record.recordCode() + " · " + bits(found.why().score()) + " bit · "
                + MatchWords.reasons(found.why());
    }

    private void fill(Details fold, List<Pair> pairs) {
        if (pairs.isEmpty()) {
            fold.add(new Span("Nhóm này không do đối khớp tìm ra; xem lý do ở trên."));
        }
        pairs.forEach(pair -> fold.add(new Waterfall(
                pair.a().recordCode() + " và " + pair.b().recordCode() + " · "
                        + rules.title(pair.match().rule()) + " (" + pair.match().rule() + ")",
                pair.match().explanation(),
                pair.match().weight())));
    }

    private List<Pair> pairs(DuplicateGroup group) {
        List<Pair> pairs = new ArrayList<>();
        List<HealthRecord> members = group.members();
        for (int i = 0; i < members.size(); i++) {
            for (int j = i + 1; j < members.size(); j++) {
                HealthRecord a = members.get(i);
                HealthRecord b = members.get(j);
                Optional<Match> match = matches.pair(actors.scope(), a.id(), b.id());
                match.ifPresent(found -> pairs.add(new Pair(a, b, found)));
            }
        }
        return pairs;
    }

    private static String bits(double bits) {
        return Formats.decimal(Math.round(bits * 10) / 10.0);
    }
}
