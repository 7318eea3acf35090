package vn.hososach.training.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import vn.hososach.territory.CommuneCode;
import vn.hososach.training.TrainingRecord;

/** The invented people and records as lines of the two files, with the answer key. */
public final class World {

    private final List<List<String>> register = new ArrayList<>();
    private final List<List<String>> records = new ArrayList<>();
    private final List<TrainingRecord> answers = new ArrayList<>();

    public World(int people, long seed, LocalDate today, List<CommuneCode> communes) {
        Dice dice = new Dice(seed);
        Residents residents = new Residents(today, dice.split());
        for (int i = 0; i < communes.size(); i++) {
            int share = people / communes.size() + (i < people % communes.size() ? 1 : 0);
            residents.settle(communes.get(i), share);
        }
        RecordMaker maker = new RecordMaker(residents.numbers(), today, dice.split());
        List<Draft> drafts = new ArrayList<>();
        for (Person person : residents.all()) {
            if (person.fate().registered()) {
                register.add(RegisterLine.of(person));
            }
            drafts.addAll(maker.of(person));
        }
        Collections.shuffle(register, new Random(seed));
        Collections.shuffle(drafts, new Random(seed));
        drafts.forEach(this::add);
    }

    private void add(Draft draft) {
        Person person = draft.person();
        records.add(draft.line());
        answers.add(new TrainingRecord(
                draft.get(RecordColumn.CODE),
                person.number(),
                person.fate().registered() ? person.identity().personalId() : null,
                draft.mistakes()));
    }

    public List<String> registerHeaders() {
        return RegisterLine.HEADERS;
    }

    public List<List<String>> register() {
        return register;
    }

    public List<String> recordHeaders() {
        return RecordColumn.headers();
    }

    public List<List<String>> records() {
        return records;
    }

    public List<TrainingRecord> answers() {
        return answers;
    }
}
