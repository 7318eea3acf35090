package vn.hososach.training.internal;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import vn.hososach.training.Mistake;

/** Makes the health records of a person: none, one, or several which do not know of each other. */
final class RecordMaker {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final LocalDate FIRST = LocalDate.of(2019, 3, 1);
    private static final double NO_RECORD = 0.065;
    private static final double SECOND = 0.11;
    private static final double FURTHER = 0.2;

    private final Numbers numbers;
    private final LocalDate today;
    private final Dice dice;

    RecordMaker(Numbers numbers, LocalDate today, Dice dice) {
        this.numbers = numbers;
        this.today = today;
        this.dice = dice;
    }

    List<Draft> of(Person person) {
        List<Draft> drafts = new ArrayList<>();
        if (person.fate().registered() && dice.chance(NO_RECORD)) {
            return drafts;
        }
        drafts.add(draft(person));
        for (double more = SECOND; drafts.size() < 4 && dice.chance(more); more = FURTHER) {
            drafts.add(draft(person));
        }
        return drafts;
    }

    private Draft draft(Person person) {
        Draft draft = new Draft(person, created(person));
        fillIdentity(draft);
        fillRest(draft);
        note(draft);
        ContactMistakes.make(draft, dice);
        IdentityMistakes.make(draft, dice);
        NameMistakes.make(draft, dice);
        AddressForms.make(draft, dice);
        return draft;
    }

    /** Later days come up more often; nobody has a record before birth or after death. */
    private LocalDate created(Person person) {
        LocalDate birth = person.identity().birth();
        LocalDate from = birth.isAfter(FIRST) ? birth : FIRST;
        LocalDate until = person.fate().died() == null
                ? today.minusDays(1)
                : person.fate().died();
        int days = (int) Math.max(0, ChronoUnit.DAYS.between(from, until));
        return from.plusDays(Math.max(dice.below(days + 1), dice.below(days + 1)));
    }

    private void fillIdentity(Draft draft) {
        Person.Identity who = draft.person().identity();
        draft.set(RecordColumn.CODE, numbers.recordCode())
                .set(RecordColumn.SOURCE, source(draft.age()))
                .set(RecordColumn.NAME, who.fullName())
                .set(
                        RecordColumn.BIRTH,
                        who.yearOnly() ? String.valueOf(who.birth().getYear()) : DAY.format(who.birth()))
                .set(RecordColumn.SEX, who.sex().text())
                .set(RecordColumn.ETHNICITY, who.ethnicity())
                .set(RecordColumn.ID, who.personalId())
                .set(RecordColumn.ADDRESS, draft.person().home().registerText())
                .set(RecordColumn.COMMUNE, draft.person().home().place().code().value());
    }

    private void fillRest(Draft draft) {
        Person.Contact contact = draft.person().contact();
        Person.Kin kin = draft.person().kin();
        boolean child = draft.age() < 18;
        String prefix = contact.cardPrefix();
        draft.set(RecordColumn.CARD, prefix == null ? "" : prefix + "01" + contact.insuranceNumber())
                .set(RecordColumn.PHONE, contact.phone())
                .set(
                        RecordColumn.MOTHER,
                        child && dice.chance(0.7) ? Objects.requireNonNullElse(kin.motherName(), "") : "")
                .set(
                        RecordColumn.FATHER,
                        child && dice.chance(0.4) ? Objects.requireNonNullElse(kin.fatherName(), "") : "")
                .set(RecordColumn.RELATION, dice.chance(0.6) ? kin.relation() : "")
                .set(RecordColumn.WORK, dice.chance(0.5) ? contact.work() : "")
                .set(RecordColumn.CREATED, draft.created().toString());
    }

    private String source(int age) {
        if (age < 6) {
            return dice.pick("BHYT", "TCMR", "TCMR", "KCB");
        }
        if (age < 18) {
            return dice.pick("BHYT", "BHYT", "TRUONG_HOC", "TRUONG_HOC", "COVID", "KCB");
        }
        return dice.pick("BHYT", "BHYT", "BHYT", "BHYT", "BHYT", "KCB", "KCB", "COVID", "COVID", "KSK");
    }

    /** What the record's status hides: death, a move, somebody unknown to the register. */
    private void note(Draft draft) {
        Person.Fate fate = draft.person().fate();
        boolean known = fate.status() == Person.Status.DECEASED && dice.chance(0.25);
        draft.set(RecordColumn.STATUS, known ? "Đã tử vong" : "Đang quản lý");
        if (!fate.registered()) {
            draft.note(Mistake.NOT_IN_REGISTER);
        } else if (fate.status() == Person.Status.DECEASED && !known) {
            draft.note(Mistake.DECEASED_BUT_ACTIVE);
        } else if (fate.status() == Person.Status.MOVED_OUT) {
            draft.note(Mistake.MOVED_OUT);
        }
    }
}
