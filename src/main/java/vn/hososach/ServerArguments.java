package vn.hososach;

import java.util.ArrayList;
import java.util.List;

/** The options of the command line that also serve without a command, in the form Spring Boot reads. */
final class ServerArguments {

    private ServerArguments() {}

    static String[] of(String[] args) {
        List<String> out = new ArrayList<>();
        for (int i = 0; i < args.length; i++) {
            if (args[i].equals("--data-dir") && i + 1 < args.length) {
                out.add("--hss.data-dir=" + args[++i]);
            } else if (args[i].startsWith("--data-dir=")) {
                out.add("--hss.data-dir=" + args[i].substring("--data-dir=".length()));
            } else {
                out.add(args[i]);
            }
        }
        return out.toArray(String[]::new);
    }
}
