package vn.hososach.linkage.internal;

import org.jspecify.annotations.Nullable;
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

    /** Settles what was found with what there is. */
    Written settle(Home home, MatchRun run, long model, @Nullable Long runId) {
        jdbc.sql("drop table if exists found_link, found_pair").update();
        jdbc.sql(LinkTable.FOUND).update();
        jdbc.sql(PairTable.FOUND).update();
        long foundLinks = copyLinks(home.test(), run);
        long foundPairs = copyPairs(home.test(), run);
        jdbc.sql("analyze found_link").update();
        jdbc.sql("analyze found_pair").update();
        // behind the row policies the planner expects a handful of rows, and takes nested loops over whole communes
        String loops = home.records() == null ? "off" : "on";
        jdbc.sql("set local enable_nestloop = " + loops).update();
        long changed = links.settle(home, model, runId);
        pairs.settle(home, model, runId);
        jdbc.sql("set local enable_nestloop = on").update();
        return new Written(foundLinks, foundPairs, changed);
    }

    private long copyLinks(Home.Test home, MatchRun run) {
        Lines lines = new Lines("found_link");
        run.links(link -> {
            String[] record = MatchedRow.parts(link.recordId());
            if (home.holds(record[1], Long.parseLong(record[2]))) {
                lines.add(record[1], record[2]).link(link).end();
            }
        });
        return lines.flush();
    }

    private long copyPairs(Home.Test home, MatchRun run) {
        Lines lines = new Lines("found_pair");
        run.pairs(pair -> {
            String[] a = MatchedRow.parts(pair.a());
            String[] b = MatchedRow.parts(pair.b());
            long idA = Long.parseLong(a[2]);
            long idB = Long.parseLong(b[2]);
            if (home.holds(a[1], idA) || home.holds(b[1], idB)) {
                boolean ordered = idA < idB;
                lines.add(ordered ? a[2] : b[2], ordered ? b[2] : a[2], ordered ? a[1] : b[1], ordered ? b[1] : a[1])
                        .pair(pair)
                        .end();
            }
        });
        return lines.flush();
    }

    /** Rows on their way into a table; no value of theirs holds a tab or a backslash. */
    private final class Lines {

        private final String table;
        private final StringBuilder text = new StringBuilder();
        private long rows;

        Lines(String table) {
            this.table = table;
        }

        Lines add(Object... values) {
            for (Object value : values) {
                text.append(value).append('\t');
            }
            return this;
        }

        Lines link(FoundLink link) {
            String[] person = MatchedRow.parts(link.personId());
            return add(person[0], person[1], link.rule(), link.route(), link.score(), link.gap())
                    .add(link.pattern(), link.rarity());
        }

        Lines pair(FoundPair pair) {
            return add(pair.rule(), pair.route(), pair.score(), pair.gap())
                    .add(pair.pattern(), pair.rarity(), pair.keys());
        }

        void end() {
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
