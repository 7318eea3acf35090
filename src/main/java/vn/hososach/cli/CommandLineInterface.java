package vn.hososach.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import vn.hososach.database.DatabaseNotStarted;
import vn.hososach.refusal.Refusal;
import vn.hososach.refusal.RefusalText;

/** Parses the command, starts the application without a web server only when it is right, and ends with its exit code. */
public final class CommandLineInterface {

    /** Exit codes: done, failed, wrong use. */
    static final int DONE = 0;

    static final int FAILED = 1;

    static final int WRONG_USE = 2;

    private CommandLineInterface() {}

    /** Whether these arguments begin with a command word (or ask for help) rather than with options of the server. */
    public static boolean isAsked(String[] args) {
        if (args.length == 0) {
            return false;
        }
        boolean dataDirFirst = args[0].equals("--data-dir") && args.length > 2 && !args[2].startsWith("-");
        boolean joined = args[0].startsWith("--data-dir=") && args.length > 1 && !args[1].startsWith("-");
        return !args[0].startsWith("-")
                || args[0].equals("--help")
                || args[0].equals("-h")
                || args[0].equals("--json")
                || dataDirFirst
                || joined;
    }

    /** Runs the command and returns its exit code. */
    public static int run(Class<?> application, String[] args) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        RootCommand root = new RootCommand(application, out, err);
        try {
            return line(root, out, err).execute(args);
        } finally {
            root.close();
        }
    }

    /** The parser over this root: a refusal or failure is one sentence, and the exit code says that it was one. */
    static CommandLine line(RootCommand root, PrintStream out, PrintStream err) {
        return new CommandLine(root)
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .setExitCodeExceptionMapper(e -> e instanceof CommandLine.ParameterException ? WRONG_USE : FAILED)
                .setExecutionExceptionHandler((e, command, parsed) -> {
                    err.println(sentence(e));
                    return FAILED;
                });
    }

    private static String sentence(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return RefusalText.of(refusal);
            }
            if (cause instanceof DatabaseNotStarted) {
                return cause.getMessage();
            }
        }
        return "Lỗi hệ thống: " + e;
    }
}
