package vn.hososach.linkage;

import java.util.Collection;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.hososach.linkage.internal.CityMatch;
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

    LinkageDesk(CityMatch city, RecordMatch some) {
        this.city = city;
        this.some = some;
    }

    /**
     * Matches everybody and settles links and pairs of the records of some communes.
     *
     * @param all the communes with data
     * @param communes those whose links and pairs are written
     * @return how many links are new or changed
     */
    public long match(String[] all, String[] communes) {
        return city.match(all, communes);
    }

    /** Matches records of a commune that were added or changed, against all others and the register. */
    public void matchAgain(String[] all, String commune, Collection<Long> records) {
        some.match(all, commune, records);
    }
}
