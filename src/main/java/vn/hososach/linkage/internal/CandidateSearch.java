package vn.hososach.linkage.internal;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.hososach.linkage.internal.Models.Versioned;
import vn.hososach.matching.Explanation;
import vn.hososach.matching.MatchInput;
import vn.hososach.matching.MatchModels;
import vn.hososach.territory.CommuneCode;

/** Looks up somebody who is not stored yet, with the keys, comparisons and model of a run. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class CandidateSearch {

    private final RecordMatch match;
    private final Models models;

    CandidateSearch(RecordMatch match, Models models) {
        this.match = match;
        this.models = models;
    }

    /** A stored record that could be the person's. */
    public record Hit(long record, CommuneCode commune, Explanation why) {}

    /** The likeliest records for these values, best first. */
    public List<Hit> find(CommuneCode commune, Map<String, String> values, int atMost) {
        String[] sought = sought(commune, values);
        MatchInput input = new MatchInput();
        match.surroundings(List.<String[]>of(sought), input);
        MatchModels model = models.current().map(Versioned::models).orElseGet(MatchModels::beginning);
        return input.run(model, models.routes()).lookUp().find(MatchedRow.record(sought), atMost).stream()
                .filter(candidate -> !candidate.register())
                .map(candidate -> hit(MatchedRow.parts(candidate.id()), candidate.explanation()))
                .toList();
    }

    private static Hit hit(String[] record, Explanation why) {
        return new Hit(Long.parseLong(record[2]), new CommuneCode(record[1]), why);
    }

    /** The values in the order of the columns of {@link MatchedRow#RECORD}. */
    private static String[] sought(CommuneCode commune, Map<String, String> values) {
        return new String[] {
            commune.value(),
            "0",
            "",
            values.getOrDefault("full_name", ""),
            values.getOrDefault("birth_date", ""),
            values.getOrDefault("sex", ""),
            values.getOrDefault("personal_id", ""),
            values.getOrDefault("bhyt_card", ""),
            values.getOrDefault("phone_mobile", ""),
            values.getOrDefault("current_address", values.getOrDefault("permanent_address", "")),
            commune.value(),
            values.getOrDefault("mother_name", ""),
            values.getOrDefault("father_name", ""),
            values.getOrDefault("relation_to_head", ""),
            ""
        };
    }
}
