package vn.hososach.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ForkJoinPool;

/** Takes in people one by one, in any order; their fields are read block by block by other threads. */
public final class PersonFeed {

    private static final int WAITING = 16;

    private final RowReading reading;
    private final PeopleBuilder people;
    private final ArrayBlockingQueue<CompletableFuture<PeopleBuilder.Block>> waiting =
            new ArrayBlockingQueue<>(WAITING);
    private List<Subject> block = new ArrayList<>();

    PersonFeed(RowReading reading, PeopleBuilder people) {
        this.reading = reading;
        this.people = people;
    }

    /** For a source that reads whole blocks itself. */
    RowReading reading() {
        return reading;
    }

    PeopleBuilder people() {
        return people;
    }

    public void add(Subject person) {
        block.add(person);
        if (block.size() == PeopleBuilder.BLOCK) {
            flush();
        }
    }

    private void flush() {
        if (waiting.remainingCapacity() == 0) {
            people.add(waiting.remove().join());
        }
        List<Subject> full = block;
        block = new ArrayList<>();
        waiting.add(
                CompletableFuture.supplyAsync(() -> new PeopleBuilder.Block(reading, full), ForkJoinPool.commonPool()));
    }

    /** Everybody taken in. */
    PeopleBuilder done() {
        if (!block.isEmpty()) {
            flush();
        }
        waiting.forEach(last -> people.add(last.join()));
        waiting.clear();
        return people;
    }
}
