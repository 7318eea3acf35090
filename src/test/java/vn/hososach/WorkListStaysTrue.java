package vn.hososach;

import static org.assertj.core.api.Assertions.assertThat;

import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;
import vn.hososach.worklist.Reconciliation;

/** After each test class the work list agrees with the engine: a class that leaves a difference behind fails itself. */
class WorkListStaysTrue implements TestExecutionListener {

    @Override
    public void afterTestClass(TestContext context) {
        if (context.hasApplicationContext()) {
            Reconciliation reconciliation = context.getApplicationContext().getBean(Reconciliation.class);
            assertThat(reconciliation.differences())
                    .as("what " + context.getTestClass().getSimpleName() + " left behind")
                    .isEmpty();
        }
    }
}
