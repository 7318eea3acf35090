package vn.hososach.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.hososach.HeardEvents;
import vn.hososach.HssTest;
import vn.hososach.TestActors;
import vn.hososach.TestCommunes;
import vn.hososach.access.Actor;
import vn.hososach.access.Actors;
import vn.hososach.access.Role;
import vn.hososach.handover.CaseKey;
import vn.hososach.handover.IdentityQuestion;
import vn.hososach.handover.VerificationRequested;
import vn.hososach.process.CoversProcess;
import vn.hososach.process.ProcessDriver;
import vn.hososach.refusal.Refusal;
import vn.hososach.territory.CommuneCode;
import vn.hososach.worklist.WorkItemOverdue;

@HssTest
@CoversProcess("identity-verification")
class IdentityVerificationProcessTest {

    @Autowired
    VerificationDesk desk;

    @Autowired
    ProcessDriver driver;

    @Autowired
    HeardEvents heard;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    Actors actors;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    static CommuneCode commune;
    static CommuneCode elsewhere;
    static int asked;
    Actor officer;
    long request;

    @BeforeEach
    void aQuestion() {
        if (commune == null) {
            commune = TestCommunes.next(jdbc);
            elsewhere = TestCommunes.next(jdbc);
        }
        officer = TestActors.of(Role.COMMUNE_POLICE, commune);
        CaseKey asking = CaseKey.of('R', 800_000 + ++asked);
        actors.runAs(
                actors.system("test"),
                () -> transaction.executeWithoutResult(s -> events.publishEvent(new VerificationRequested(
                        asking,
                        commune.value(),
                        new IdentityQuestion(
                                "IDENTITY",
                                "Ngày sinh nào đúng?",
                                List.of(new IdentityQuestion.Candidate(
                                        "Dân cư",
                                        "",
                                        "Nguyễn Thị Hoa",
                                        "12/04/1984",
                                        "2",
                                        "001184012347",
                                        "Thôn 2")))))));
        request = as(officer, () -> desk.openQuestions(50)).stream()
                .filter(q -> q.caseKey().equals(asking.value()))
                .findFirst()
                .orElseThrow()
                .id();
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
    void of_several_answers_one_that_fails_leaves_the_others_given() {
        List<VerificationDesk.Answered> results = as(
                officer,
                () -> desk.answerAll(
                        List.of(request, 987_654_321L), new PoliceAnswer(Answer.CONFIRMED, Map.of(), "CCCD", "")));
        assertThat(results).extracting(VerificationDesk.Answered::done).containsExactly(true, false);
    }

    private CaseKey key() {
        return CaseKey.of('V', request);
    }

    private <V> V as(Actor actor, Supplier<V> work) {
        return actors.runAs(actor, work);
    }
}
