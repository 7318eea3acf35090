package vn.hososach.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Asserts at the end of a class that its tests took every flow, unless one of them failed already. */
class FullCoverage implements BeforeAllCallback, AfterTestExecutionCallback, AfterAllCallback {

    private static final ExtensionContext.Namespace SPACE = ExtensionContext.Namespace.create(FullCoverage.class);

    @Override
    public void beforeAll(ExtensionContext context) {
        coverage(context).forget(process(context));
    }

    @Override
    public void afterTestExecution(ExtensionContext context) {
        context.getExecutionException().ifPresent(e -> store(context).put("failed", true));
    }

    @Override
    public void afterAll(ExtensionContext context) {
        if (store(context).get("failed") == null) {
            assertThat(coverage(context).missing(process(context)))
                    .as("sequence flows of %s that no test took", process(context))
                    .isEmpty();
        }
    }

    private static ExtensionContext.Store store(ExtensionContext context) {
        return context.getRoot().getStore(ExtensionContext.Namespace.create(SPACE, context.getRequiredTestClass()));
    }

    private static FlowCoverage coverage(ExtensionContext context) {
        return SpringExtension.getApplicationContext(context).getBean(FlowCoverage.class);
    }

    private static String process(ExtensionContext context) {
        return context.getRequiredTestClass().getAnnotation(CoversProcess.class).value();
    }
}
