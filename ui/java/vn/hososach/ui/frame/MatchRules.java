package vn.hososach.ui.frame;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.hososach.decision.TableFiles;

/** The rules of the table {@code match-classification} in the words that stand beside them. */
@Component
public class MatchRules {

    private static final String TABLE = "match-classification";

    private final TableFiles tables;
    private volatile Map<String, String> titles = Map.of();

    MatchRules(TableFiles tables) {
        this.tables = tables;
    }

    /** What the rule asks for, for example "Cùng số, tên giống, ngày sinh khớp"; the rule itself when it is unknown. */
    public String title(String rule) {
        if (titles.isEmpty()) {
            // not before somebody asks: on a fresh database the tables are deployed after the beans are made
            titles = tables.grid(TABLE, List.of()).rows().stream()
                    .collect(Collectors.toMap(row -> row.id(), row -> row.description()));
        }
        return titles.getOrDefault(rule, rule);
    }

    public String titles(Collection<String> rules) {
        return rules.stream().map(this::title).collect(Collectors.joining("; "));
    }
}
