package vn.hososach.linkage.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.hososach.matching.FoundLink;
import vn.hososach.matching.FoundPair;
import vn.hososach.matching.MatchRun;

/** Copies what a run found into temporary tables and settles links and pairs with it: only what is new is written. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class FoundRows {

    private static final int BATCH = 1 << 20;

    private final CopyLines copy;
    private final JdbcClient jdbc;
    private final LinkTable links;
    private final PairTable pairs;

    FoundRows(CopyLines copy, JdbcClient jdbc, LinkTable links, PairTable pairs) {
        this.copy = copy;
        this.jdbc = jdbc;
        this.links = links;
        this.pairs = pairs;
    }

    /** How many links and pairs there are, and how many links are new or changed. */
    record Written(long links, long pairs, long changedLinks) {}

    /** A link with the places of its record and its register row. */
    record Link(String commune, long record, String person, String place, FoundLink found) {

        static Link of(FoundLink found) {
            String[] record = MatchedRow.parts(found.recordId());
            String[] person = MatchedRow.parts(found.personId());
            return new Link(record[1], Long.parseLong(record[2]), person[0], person[1], found);
        }
    }

    /** A pair with the places of its records, the older one first. */
    record Pair(long a, long b, String communeA, String communeB, FoundPair found) {

        static Pair of(FoundPair found) {
            String[] a = MatchedRow.parts(found.a());
            String[] b = MatchedRow.parts(found.b());
            long idA = Long.parseLong(a[2]);
            long idB = Long.parseLong(b[2]);
            return idA < idB ? new Pair(idA, idB, a[1], b[1], found) : new Pair(idB, idA, b[1], a[1], found);
        }
    }

    /** Settles what a run over everybody found about these communes with what there is. */
    Written settle(Home home, MatchRun run, long model, long runId) {
        jdbc.sql("drop table if exists found_link, found_pair").update();
        jdbc.sql(LinkTable.FOUND).update();
        jdbc.sql(PairTable.FOUND).update();
        Lines linkLines = new Lines("found_link");
        links(home, run, linkLines::link);
        long foundLinks = linkLines.flush();
        Lines pairLines = new Lines("found_pair");
        pairs(home, run, pairLines::pair);
        long foundPairs = pairLines.flush();
        jdbc.sql("analyze found_link").update();
        jdbc.sql("analyze found_pair").update();
        // behind the row policies the planner expects a handful of rows, and takes nested loops over whole communes
        jdbc.sql("set local enable_nestloop = off").update();
        long changed = links.settle(home, model, runId);
        pairs.settle(home, model, runId);
        jdbc.sql("set local enable_nestloop = on").update();
        return new Written(foundLinks, foundPairs, changed);
    }

    /** Settles what was found about some records. */
    void settle(Home home, MatchRun run, long model) {
        List<Link> foundLinks = new ArrayList<>();
        links(home, run, foundLinks::add);
        links.settle(home, model, foundLinks);
        List<Pair> foundPairs = new ArrayList<>();
        pairs(home, run, foundPairs::add);
        pairs.settle(home, model, foundPairs);
    }

    private static void links(Home home, MatchRun run, Consumer<Link> to) {
        Home.Test test = home.test();
        run.links(found -> {
            Link link = Link.of(found);
            if (test.holds(link.commune(), link.record())) {
                to.accept(link);
            }
        });
    }

    private static void pairs(Home home, MatchRun run, Consumer<Pair> to) {
        Home.Test test = home.test();
        run.pairs(found -> {
            Pair pair = Pair.of(found);
            if (test.holds(pair.communeA(), pair.a()) || test.holds(pair.communeB(), pair.b())) {
                to.accept(pair);
            }
        });
    }

    /** Rows on their way into a table; no value of theirs holds a tab or a backslash. */
    private final class Lines {

        private final String table;
        private final StringBuilder text = new StringBuilder();
        private long rows;

        Lines(String table) {
            this.table = table;
        }

        void link(Link link) {
            FoundLink found = link.found();
            add(link.commune(), link.record(), link.person(), link.place(), found.rule(), found.route());
            add(found.score(), found.gap(), found.pattern(), found.rarity());
            end();
        }

        void pair(Pair pair) {
            FoundPair found = pair.found();
            add(pair.a(), pair.b(), pair.communeA(), pair.communeB(), found.rule(), found.route());
            add(found.score(), found.gap(), found.pattern(), found.rarity(), found.keys());
            end();
        }

        private void add(Object... values) {
            for (Object value : values) {
                text.append(value).append('\t');
            }
        }

        private void end() {
            text.setCharAt(text.length() - 1, '\n');
            rows++;
            if (text.length() > BATCH) {
                flush();
            }
        }

        long flush() {
            if (!text.isEmpty()) {
                copy.in(table, text.toString());
                text.setLength(0);
            }
            return rows;
        }
    }
}
