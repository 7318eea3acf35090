package vn.hososach.linkage;

import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.hososach.linkage.internal.CityMatch;
import vn.hososach.linkage.internal.Keys;
import vn.hososach.linkage.internal.RecordMatch;

/**
 * Finds whose each record is (register first) and which records are of one person. Works inside the caller's transaction
 * as a system job over the city: people move, and their numbers turn up in every commune.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class LinkageDesk {

    private final CityMatch city;
    private final RecordMatch some;
    private final Keys keys;

    LinkageDesk(CityMatch city, RecordMatch some, Keys keys) {
        this.city = city;
        this.some = some;
        this.keys = keys;
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

    /**
     * Matches those of these records of a commune, added or changed, which tell another identity than before.
     *
     * @return those whose stored keys do not tell any more by what they find others and are found; {@link #keep} mends that
     */
    public List<Long> matchChanged(String commune, Collection<Long> records) {
        List<Long> unsure = keys.unsure(commune, records);
        if (!unsure.isEmpty()) {
            some.match(commune, unsure);
        }
        return keys.stale(commune, records);
    }

    /** Brings the keys of records that are matched now in step. */
    public void keep(String commune, Collection<Long> records) {
        keys.renew(commune, records);
    }

    /** Many records of a commune have changed; their keys are brought in step afterwards, the rest by the next run. */
    public void changedInBulk(String commune) {
        keys.due(commune, Keys.Kind.RECORDS);
    }
}
