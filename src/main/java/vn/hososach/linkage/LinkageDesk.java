package vn.hososach.linkage;

import java.util.Collection;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.hososach.linkage.internal.CityMatch;
import vn.hososach.linkage.internal.Keys;
import vn.hososach.linkage.internal.RecordMatch;
import vn.hososach.linkage.internal.Runs;

/**
 * Finds whose each record is (register first) and which records are of one person. Works inside the caller's transaction
 * as a system job over the city: people move, and their numbers turn up in every commune.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class LinkageDesk {

    /** Less than one in so many is few. */
    private static final int FEW_OF = 5;

    private final CityMatch city;
    private final RecordMatch some;
    private final Keys keys;
    private final Runs runs;
    private final long many;

    /** @param many records from which on a review of a commune does not read everybody */
    LinkageDesk(
            CityMatch city, RecordMatch some, Keys keys, Runs runs, @Value("${hss.linkage.many-records}") long many) {
        this.city = city;
        this.some = some;
        this.keys = keys;
        this.runs = runs;
        this.many = many;
    }

    /**
     * Matches everybody and settles links and pairs of the records of some communes.
     *
     * @param all the communes with data
     * @param communes those whose links and pairs are written
     * @return how many links are new or changed
     */
    public long match(String[] all, String[] communes) {
        keys.keepPeople(communes);
        long changed = city.match(all, communes);
        keys.keepRecords(communes);
        return changed;
    }

    /** Matches records of a commune against all others and the register. */
    public void matchAgain(String commune, Collection<Long> records) {
        some.match(commune, records);
        keys.renew(commune, records);
    }

    /** Matches those of these records, added or changed, which tell another identity than before; {@link #keep} follows. */
    public Matched matchChanged(String commune, Collection<Long> records) {
        return match(commune, keys.unsure(commune, records), records);
    }

    /**
     * Matches those, and such as belong to nobody: the register may know them now. What a run over everybody has linked stays,
     * for it compares more people than those who share a value; {@link #keep} follows.
     */
    public Matched matchLoose(String commune, Collection<Long> records) {
        return match(commune, keys.loose(commune, records), records);
    }

    private Matched match(String commune, List<Long> those, Collection<Long> records) {
        if (!those.isEmpty()) {
            some.match(commune, those);
        }
        Keys.Stale stale = keys.stale(commune, records);
        return new Matched(stale.records(), those, stale.relinked());
    }

    /** Brings the keys of a commune's register in step, and forgets those of records that are nobody's any more. */
    public void keepRegister(String commune) {
        keys.keepPeople(new String[] {commune});
        keys.forgetGone(commune);
    }

    /** Whether so few of those whom the last run over everybody saw lie in these communes that one need not see them all. */
    public boolean fewOfMany(String[] communes) {
        return runs.population()
                .filter(everybody -> everybody.records() >= many)
                .map(everybody -> keys.records(communes) * FEW_OF < everybody.records())
                .orElse(false);
    }

    /** Brings the keys of records that are matched now in step. */
    public void keep(String commune, Matched matched) {
        keys.renew(commune, matched.due());
    }

    /** Many records of a commune have changed; their keys are brought in step afterwards, the rest by the next run. */
    public void changedInBulk(String commune) {
        keys.due(commune, Keys.Kind.RECORDS);
    }
}
