package vn.hososach.population;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.hososach.access.Actors;
import vn.hososach.access.Role;
import vn.hososach.population.HamletAct.Kind;
import vn.hososach.population.HamletJournal.Entry;
import vn.hososach.refusal.Refusal;
import vn.hososach.territory.CommuneCode;

/**
 * The list of hamlets of a commune. Names come with the register; the station head gives them their right name, puts those
 * together that are one, and closes those that are no more. People, records, findings and work follow at once, later files
 * by the old names too.
 */
@Service
@Transactional
public class HamletDesk {

    private static final int LONGEST = 60;

    private final HamletList list;
    private final HamletJournal journal;
    private final Actors actors;

    HamletDesk(HamletList list, HamletJournal journal, Actors actors) {
        this.list = list;
        this.journal = journal;
        this.actors = actors;
    }

    /** The hamlets, by name, numbered ones by number; closed ones at the end. */
    @Transactional(readOnly = true)
    public List<Hamlet> hamlets(CommuneCode commune) {
        actors.requireCommune(commune);
        return list.all(commune);
    }

    /** What was done with the list lately, newest first. */
    @Transactional(readOnly = true)
    public List<HamletAct> acts(CommuneCode commune, int limit) {
        actors.requireCommune(commune);
        return journal.acts(commune, limit);
    }

    /** Adds a hamlet; refused when there is or was one of that name, whatever its diacritics. */
    public void add(CommuneCode commune, String name) {
        require(commune);
        String clean = checked(name);
        list.refuseTaken(commune, clean, 0);
        journal.note(commune, Kind.ADD, list.insert(commune, clean), null, clean, "");
    }

    /** Gives a hamlet another name; its old name in files is still understood. Returns how many people moved with it. */
    public long rename(CommuneCode commune, long hamlet, String name) {
        require(commune);
        String before = list.openName(commune, hamlet);
        String after = checked(name);
        if (before.equals(after)) {
            return 0;
        }
        list.refuseTaken(commune, after, hamlet);
        list.rename(commune, hamlet, before, after);
        return journal.follow(commune, journal.note(commune, Kind.RENAME, hamlet, null, before, after));
    }

    /** Puts a hamlet together with another of the same commune. Returns how many people moved with it. */
    public long merge(CommuneCode commune, long hamlet, long into) {
        require(commune);
        if (hamlet == into) {
            throw new Refusal("hamlet-same");
        }
        String before = list.name(commune, hamlet);
        String after = list.openName(commune, into);
        Entry act = journal.note(commune, Kind.MERGE, hamlet, into, before, after);
        list.merge(commune, act.id(), hamlet, into);
        return journal.follow(commune, act);
    }

    /** Closes a hamlet in which nobody is left; it is no longer offered, and stays known for old papers. */
    public void close(CommuneCode commune, long hamlet) {
        require(commune);
        String name = list.openName(commune, hamlet);
        Hamlet counted = list.all(commune).stream()
                .filter(it -> it.id() == hamlet)
                .findFirst()
                .orElseThrow();
        if (!counted.empty()) {
            throw new Refusal(
                    "hamlet-not-empty",
                    Map.of("name", name, "residents", counted.residents(), "records", counted.records()));
        }
        list.open(hamlet, false);
        journal.note(commune, Kind.CLOSE, hamlet, null, name, "");
    }

    /** Opens a closed hamlet again. */
    public void reopen(CommuneCode commune, long hamlet) {
        require(commune);
        String name = list.name(commune, hamlet);
        list.open(hamlet, true);
        journal.note(commune, Kind.REOPEN, hamlet, null, name, "");
    }

    /**
     * Undoes a renaming, a merging or a closing. What has got another hamlet since, keeps it. Returns how many people and
     * records went back.
     *
     * @throws Refusal {@code hamlet-act-not-latest} when something later was done with the same hamlets
     */
    public long undo(CommuneCode commune, long act) {
        require(commune);
        Entry entry = journal.undoing(commune, act);
        switch (entry.kind()) {
            case RENAME -> {
                list.refuseTaken(commune, entry.before(), entry.hamlet());
                list.rename(commune, entry.hamlet(), entry.after(), entry.before());
            }
            case MERGE -> list.separate(act, entry.hamlet());
            default -> list.open(entry.hamlet(), true);
        }
        journal.undone(commune, entry);
        return journal.followBack(commune, entry);
    }

    private static String checked(String name) {
        String clean = name.strip().replaceAll("\\s+", " ");
        if (clean.length() < 2 || clean.length() > LONGEST) {
            throw new Refusal("hamlet-bad-name", Map.of("longest", LONGEST));
        }
        return clean;
    }

    private void require(CommuneCode commune) {
        actors.require(Role.STATION_HEAD);
        actors.requireCommune(commune);
    }
}
