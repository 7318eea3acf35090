package vn.hososach.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.hososach.TestActors;
import vn.hososach.TestCommunes;
import vn.hososach.access.Actor;
import vn.hososach.access.Role;
import vn.hososach.calendar.WorkingDays;
import vn.hososach.handover.CaseKey;
import vn.hososach.handover.IdentityQuestion;
import vn.hososach.handover.VerificationRequested;
import vn.hososach.process.CoversProcess;
import vn.hososach.process.ProcessTest;
import vn.hososach.refusal.Refusal;
import vn.hososach.territory.CommuneCode;
import vn.hososach.worklist.WorkItemOverdue;
import vn.hososach.worklist.WorklistQueries;

@CoversProcess("identity-verification")
class IdentityVerificationProcessTest extends ProcessTest {

    @Autowired
    VerificationDesk desk;

    @Autowired
    WorkingDays calendar;

    @Autowired
    WorklistQueries worklist;

    private static final ZoneId HANOI = ZoneId.of("Asia/Ho_Chi_Minh");

    static CommuneCode commune;
    static CommuneCode elsewhere;
    static int asked;
    Actor officer;
    long request;

    @BeforeEach
    void aQuestion() {
        if (commune == null) {
            commune = TestCommunes.invented(jdbc);
            elsewhere = TestCommunes.invented(jdbc);
        }
        officer = TestActors.of(Role.COMMUNE_POLICE, commune);
        request = ask("IDENTITY");
        driver.task(key(), "answer-question");
    }

    @Test
    void an_answer_goes_back_to_the_step_that_asked() {
        as(officer, () -> {
            desk.answer(
                    request,
                    new PoliceAnswer(Answer.CORRECTED, Map.of("birth_date", "1984-04-12"), "CCCD", "đã xem thẻ"));
            return null;
        });
        heard.answers.clear();
        driver.runJobs(key());
        assertThat(heard.answers).singleElement().satisfies(a -> {
            assertThat(a.answer()).isEqualTo("CORRECTED");
            assertThat(a.corrected()).containsEntry("birth_date", "1984-04-12");
            assertThat(a.officer()).isEqualTo(officer.username());
        });
    }

    @Test
    void a_late_question_is_escalated_and_can_still_be_answered() {
        as(officer, () -> {
            transaction.executeWithoutResult(s -> events.publishEvent(
                    new WorkItemOverdue("t", commune, "identity-verification", "answer-question", key())));
            return null;
        });
        driver.runJobs(key());
        assertThat(as(officer, () -> desk.open(request)).escalatedAt()).isNotNull();
        assertThat(inCommune(
                        () -> jdbc.sql("select count(*) from hss.audit_event where stream = ? and action = 'ESCALATE'"
                                        + " and object_type = 'verification' and object_id = ?")
                                .params(commune.value(), String.valueOf(request))
                                .query(Long.class)
                                .single()))
                .isEqualTo(1);
        as(officer, () -> {
            desk.answer(request, new PoliceAnswer(Answer.NOT_FOUND, Map.of(), "", "không có trong sổ"));
            return null;
        });
    }

    @Test
    void an_officer_of_another_commune_finds_no_such_question() {
        Actor other = TestActors.of(Role.COMMUNE_POLICE, elsewhere);
        assertThatThrownBy(() -> as(other, () -> desk.open(request)))
                .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.code()).isEqualTo("question-not-found"));
        assertThat(as(other, () -> desk.openQuestions(50))).isEmpty();
    }

    @Test
    void station_staff_may_read_the_question_but_not_answer_it() {
        Actor staff = TestActors.of(Role.STATION_STAFF, commune);
        assertThat(as(staff, () -> desk.open(request)).question()).isEqualTo("Ngày sinh nào đúng?");
        assertThatThrownBy(() -> as(staff, () -> {
                    desk.answer(request, new PoliceAnswer(Answer.CONFIRMED, Map.of(), "CCCD", ""));
                    return null;
                }))
                .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.code()).isEqualTo("role-not-allowed"));
    }

    @Test
    void a_correction_of_a_field_that_is_not_identity_is_refused() {
        assertThatThrownBy(() -> as(officer, () -> {
                    desk.answer(
                            request, new PoliceAnswer(Answer.CORRECTED, Map.of("blood_group_abo", "O"), "CCCD", ""));
                    return null;
                }))
                .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.code()).isEqualTo("field-not-identity"));
    }

    @Test
    void of_two_officers_who_answer_at_the_same_moment_the_second_is_told_so() throws Exception {
        Actor colleague = TestActors.of("dongnghiep", Role.COMMUNE_POLICE, commune);
        CountDownLatch answered = new CountDownLatch(1);
        CompletableFuture<Throwable> second = CompletableFuture.supplyAsync(() -> {
            awaitQuietly(answered);
            return catchThrowable(() -> as(colleague, () -> {
                desk.answer(request, confirmed(Map.of()));
                return null;
            }));
        });
        as(
                officer,
                () -> transaction.execute(s -> {
                    desk.answer(request, confirmed(Map.of()));
                    answered.countDown();
                    assertThatThrownBy(() -> second.get(1, TimeUnit.SECONDS)).isInstanceOf(TimeoutException.class);
                    return null;
                }));
        assertThat(second.get(20, TimeUnit.SECONDS))
                .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.code()).isEqualTo("question-answered"));
        assertThat(as(officer, () -> desk.open(request)).answeredBy()).isEqualTo(officer.username());
    }

    @Test
    void a_question_is_due_when_its_task_is_five_working_days_on() {
        VerificationRequest open = as(officer, () -> desk.open(request));
        assertThat(open.dueAt()).isNotNull();
        assertThat(open.dueAt().atZoneSameInstant(HANOI).toLocalDate())
                .isEqualTo(calendar.plus(LocalDate.now(HANOI), 5));
        assertThat(as(officer, () -> worklist.ofCase(actors.scope(), key())))
                .singleElement()
                .satisfies(item -> assertThat(item.dueAt().toInstant())
                        .isEqualTo(open.dueAt().toInstant()));
    }

    @Test
    void nobody_has_died_without_a_date() {
        assertRefused(request, new PoliceAnswer(Answer.DECEASED, Map.of(), "CCCD", ""), "death-date-missing");
        assertRefused(
                request, new PoliceAnswer(Answer.DECEASED, Map.of("death_date", "30/02/2025"), "CCCD", ""), "date-bad");
        long died = ask("DECEASED");
        assertRefused(died, confirmed(Map.of()), "death-date-missing");
        assertRefused(died, confirmed(Map.of("death_date", "2999-01-01")), "date-in-future");
        as(officer, () -> {
            desk.answer(died, confirmed(Map.of("death_date", "2025-02-01")));
            return null;
        });
    }

    @Test
    void an_answer_to_many_is_given_one_by_one_so_that_a_failure_takes_no_other_with_it() {
        long died = ask("DECEASED");
        long other = ask("IDENTITY");
        as(
                officer,
                () -> transaction.execute(s -> {
                    List<VerificationDesk.Answered> results =
                            desk.answerAll(List.of(request, died, other), confirmed(Map.of()));
                    assertThat(results)
                            .extracting(VerificationDesk.Answered::done)
                            .containsExactly(true, false, true);
                    assertThat(results.get(1).problem()).contains("ngày mất");
                    s.setRollbackOnly();
                    return null;
                }));
        assertThat(as(officer, () -> desk.open(request)).status()).isEqualTo("ANSWERED");
        assertThat(as(officer, () -> desk.open(died)).status()).isEqualTo("OPEN");
        assertThat(as(officer, () -> desk.open(other)).status()).isEqualTo("ANSWERED");
    }

    @Test
    void of_several_answers_one_that_fails_leaves_the_others_given() {
        List<VerificationDesk.Answered> results = as(
                officer,
                () -> desk.answerAll(
                        List.of(request, 987_654_321L), new PoliceAnswer(Answer.CONFIRMED, Map.of(), "CCCD", "")));
        assertThat(results).extracting(VerificationDesk.Answered::done).containsExactly(true, false);
    }

    private long ask(String kind) {
        CaseKey asking = CaseKey.of('R', 800_000 + ++asked);
        actors.runAs(
                actors.system("test"),
                () -> transaction.executeWithoutResult(s -> events.publishEvent(new VerificationRequested(
                        asking,
                        commune.value(),
                        new IdentityQuestion(
                                kind,
                                "Ngày sinh nào đúng?",
                                List.of(new IdentityQuestion.Candidate(
                                        "Dân cư",
                                        "",
                                        "Nguyễn Thị Hoa",
                                        "12/04/1984",
                                        "2",
                                        "001184012347",
                                        "Thôn 2")))))));
        return as(officer, () -> desk.openQuestions(500)).stream()
                .filter(q -> q.caseKey().equals(asking.value()))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static PoliceAnswer confirmed(Map<String, String> values) {
        return new PoliceAnswer(Answer.CONFIRMED, values, "CCCD", "");
    }

    private void assertRefused(long id, PoliceAnswer answer, String code) {
        assertThatThrownBy(() -> as(officer, () -> {
                    desk.answer(id, answer);
                    return null;
                }))
                .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.code()).isEqualTo(code));
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private <V> V inCommune(Supplier<V> work) {
        return as(officer, () -> transaction.execute(s -> work.get()));
    }

    private CaseKey key() {
        return CaseKey.of('V', request);
    }
}
