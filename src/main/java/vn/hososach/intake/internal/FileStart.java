package vn.hososach.intake.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import vn.hososach.refusal.Refusal;

/**
 * What the first bytes of a text file tell: a mark to be skipped and the delimiter. Binary files give themselves away
 * here.
 */
record FileStart(int skip, char delimiter) {

    private static final int PEEK = 64 * 1024;

    static FileStart of(Path file) throws IOException {
        byte[] start;
        try (InputStream in = Files.newInputStream(file)) {
            start = in.readNBytes(PEEK);
        }
        int skip = start.length >= 3 && start[0] == (byte) 0xEF && start[1] == (byte) 0xBB && start[2] == (byte) 0xBF
                ? 3
                : 0;
        int[] seen = new int[128];
        boolean firstLine = true;
        for (int i = skip; i < start.length; i++) {
            if (start[i] == 0) {
                throw new Refusal("intake-binary-file");
            }
            firstLine = firstLine && start[i] != '\n' && start[i] != '\r';
            if (firstLine && start[i] > 0) {
                seen[start[i]]++;
            }
        }
        return new FileStart(
                skip,
                List.of(';', '\t', '|').stream()
                        .filter(c -> seen[c] > seen[','])
                        .findFirst()
                        .orElse(','));
    }
}
