package vn.hososach.linkage;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.hososach.access.Actors;
import vn.hososach.access.Role;
import vn.hososach.access.Scope;
import vn.hososach.audit.ListTrail;
import vn.hososach.linkage.Candidates.Candidate;
import vn.hososach.linkage.Candidates.Elsewhere;
import vn.hososach.linkage.internal.CandidateSearch;
import vn.hososach.linkage.internal.CandidateSearch.Hit;
import vn.hososach.records.RecordId;
import vn.hososach.records.RecordQueries;
import vn.hososach.territory.CommuneCode;

/**
 * "Có thể trùng với…": before a record is saved, whom it could double. The whole city is searched, for people move; of
 * records in other communes only the place and the likelihood are told.
 */
@Service
@Transactional
public class CandidateDesk {

    private static final int MOST = 5;

    private final CandidateSearch search;
    private final RecordQueries records;
    private final Actors actors;
    private final ListTrail trail;

    CandidateDesk(CandidateSearch search, RecordQueries records, Actors actors, ListTrail trail) {
        this.search = search;
        this.records = records;
        this.actors = actors;
        this.trail = trail;
    }

    /**
     * The likeliest records for somebody with these values.
     *
     * @param commune where the record would be kept
     * @param values by the column of the field
     */
    public Candidates of(CommuneCode commune, Map<String, String> values) {
        actors.require(Role.STATION_STAFF, Role.STATION_HEAD, Role.SUPERVISOR);
        actors.requireCommune(commune);
        List<Hit> hits = actors.runAs(actors.system("linkage"), () -> search.find(commune, values, MOST));
        List<Candidate> near = new ArrayList<>();
        List<Elsewhere> far = new ArrayList<>();
        for (Hit hit : hits) {
            if (actors.scope().covers(hit.commune())) {
                records.find(Scope.of(hit.commune()), new RecordId(hit.record()))
                        .ifPresent(record -> near.add(new Candidate(record, hit.why())));
            } else {
                far.add(new Elsewhere(hit.commune(), hit.why().score()));
            }
        }
        trail.shown("record", near, candidate -> candidate.record().commune(), "candidates");
        return new Candidates(near, far);
    }
}
