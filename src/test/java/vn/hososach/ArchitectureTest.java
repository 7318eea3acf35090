package vn.hososach;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@AnalyzeClasses(packages = "vn.hososach", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final List<String> STEPS =
            List.of("intake", "review", "duplicates", "casework", "verification", "approval", "reporting");

    @ArchTest
    static final ArchRule the_process_engine_is_imported_only_in_process_packages = noClasses()
            .that()
            .resideOutsideOfPackage("..process..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.camunda..");

    @ArchTest
    static final ArchRule vaadin_is_imported_only_under_ui = noClasses()
            .that()
            .resideOutsideOfPackage("vn.hososach.ui..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.vaadin..");

    @ArchTest
    static final ArchRule views_know_no_sql_no_engine_and_no_transactions = noClasses()
            .that()
            .resideInAPackage("vn.hososach.ui..")
            .should()
            .dependOnClassesThat(resideInAPackage("org.springframework.jdbc..")
                    .or(resideInAPackage("org.camunda.."))
                    .or(resideInAPackage("org.springframework.transaction..")));

    @ArchTest
    static final ArchRule nothing_below_the_screens_knows_them = noClasses()
            .that()
            .resideOutsideOfPackage("vn.hososach.ui..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("vn.hososach.ui..");

    @ArchTest
    static final ArchRule no_field_is_injected = fields().should().notBeAnnotatedWith(Autowired.class);

    @ArchTest
    static final ArchRule nobody_prints_or_throws_generic_exceptions =
            com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS;

    @ArchTest
    static final ArchRule only_the_command_line_uses_standard_output = noClasses()
            .that()
            .resideOutsideOfPackage("vn.hososach.cli..")
            .should(com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS);

    @ArchTest
    static final ArchRule screens_and_police_never_meet_health_data = noClasses()
            .that()
            .resideInAnyPackage("vn.hososach.verification..", "vn.hososach.ui.verification..")
            .should()
            .dependOnClassesThat()
            .haveSimpleNameEndingWith("HealthDesk")
            .orShould()
            .dependOnClassesThat()
            .haveSimpleName("BasicHealth")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule a_desk_is_transactional = classes()
            .that()
            .haveSimpleNameEndingWith("Queries")
            .should()
            .beAnnotatedWith(Transactional.class)
            .because("a read outside a transaction carries no territory and sees nothing");

    @ArchTest
    static void steps_never_call_steps(JavaClasses all) {
        for (String step : STEPS) {
            String[] others = STEPS.stream()
                    .filter(other -> !other.equals(step))
                    .map(other -> "vn.hososach." + other + "..")
                    .toArray(String[]::new);
            noClasses()
                    .that()
                    .resideInAPackage("vn.hososach." + step + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(others)
                    .allowEmptyShould(true)
                    .check(all);
        }
    }

    @ArchTest
    static final ArchRule forbidden_libraries_stay_off_the_class_path = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.camunda.bpm.webapp..", "org.camunda.bpm.engine.rest..", "org.apache.commons.collections..");

    @Test
    void the_web_applications_of_the_engine_and_script_engines_are_not_on_the_class_path() {
        for (String name : List.of(
                "org.camunda.bpm.engine.rest.impl.CamundaRestResources",
                "org.camunda.bpm.webapp.impl.security.auth.AuthenticationFilter",
                "org.apache.commons.collections.functors.InvokerTransformer",
                "groovy.lang.GroovyShell",
                "org.graalvm.polyglot.Context",
                "org.python.util.PythonInterpreter")) {
            org.assertj.core.api.Assertions.assertThatThrownBy(() -> Class.forName(name))
                    .as(name)
                    .isInstanceOf(ClassNotFoundException.class);
        }
    }

    /** Desks change things: each public method that is no pure look-up runs in a transaction. */
    @ArchTest
    static final ArchRule public_methods_of_desks_run_in_a_transaction = methods()
            .that()
            .arePublic()
            .and()
            .areDeclaredInClassesThat()
            .haveSimpleNameEndingWith("Desk")
            .should(new ArchCondition<JavaMethod>("run in a transaction or hand the work to something that does") {
                @Override
                public void check(JavaMethod method, ConditionEvents events) {
                    boolean exempt = List.of("JobDesk", "IntakeDesk", "UploadDesk", "BulkDesk")
                            .contains(method.getOwner().getSimpleName());
                    boolean transactional = method.getOwner().isAnnotatedWith(Transactional.class)
                            || method.isAnnotatedWith(Transactional.class);
                    if (!exempt && !transactional) {
                        events.add(SimpleConditionEvent.violated(
                                method, method.getFullName() + " runs in no transaction"));
                    }
                }
            });
}
