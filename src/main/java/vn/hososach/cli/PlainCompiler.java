package vn.hososach.cli;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.management.JMException;
import javax.management.ObjectName;

/**
 * Keeps the optimising compiler of this JVM out of a run that is over before its work pays: matching a commune of 70,000
 * takes 8.6 processor seconds with it and 4.9 without, a million people take the same either way. For a process of its
 * own only; where the JVM knows no such command, everything runs as usual.
 */
final class PlainCompiler {

    private static final String NEVER_OPTIMISE = "[{match: \"*.*\", c2: {Exclude: true}}]";

    private PlainCompiler() {}

    static void use() throws IOException {
        Path directives = Files.createTempFile("compiler", ".json");
        try {
            Files.writeString(directives, NEVER_OPTIMISE);
            ManagementFactory.getPlatformMBeanServer()
                    .invoke(
                            new ObjectName("com.sun.management:type=DiagnosticCommand"),
                            "compilerDirectivesAdd",
                            new Object[] {new String[] {directives.toString()}},
                            new String[] {String[].class.getName()});
        } catch (JMException unknown) {
            // another JVM: it compiles as it likes
        } finally {
            Files.delete(directives);
        }
    }
}
