package vn.hososach.intake.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whole lines from the beginning, the middle and the end of a file: what its encoding is judged by. */
record FileSample(byte[] start, List<byte[]> parts) {

    private static final int START = 1 << 18;
    private static final int FURTHER = 1 << 16;

    static FileSample of(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            long size = channel.size();
            byte[] start = read(channel, 0, START);
            List<byte[]> parts = new ArrayList<>(List.of(start));
            if (size > START) {
                parts.add(wholeLines(read(channel, Math.max(START, size / 2), FURTHER)));
                parts.add(wholeLines(read(channel, Math.max(START, size - FURTHER), FURTHER)));
            }
            return new FileSample(start, parts);
        }
    }

    private static byte[] read(FileChannel channel, long from, int length) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(length);
        while (buffer.hasRemaining() && channel.read(buffer, from + buffer.position()) > 0) {
            // until full
        }
        return Arrays.copyOf(buffer.array(), buffer.position());
    }

    private static byte[] wholeLines(byte[] part) {
        int from = 0;
        while (from < part.length && part[from] != '\n') {
            from++;
        }
        return Arrays.copyOfRange(part, from, part.length);
    }

    /** UTF-16 without a mark: every second byte of Latin text is zero. */
    TextForm.@Nullable Bytes wide() {
        int[] zeros = new int[2];
        int[] ascii = new int[2];
        int seen = Math.min(start.length, 4_096);
        for (int i = 0; i < seen; i++) {
            zeros[i & 1] += start[i] == 0 ? 1 : 0;
            ascii[i & 1] += start[i] >= ' ' || start[i] == '\n' || start[i] == '\r' || start[i] == '\t' ? 1 : 0;
        }
        if (zeros[1] * 4 > seen && zeros[0] * 50 < seen && ascii[0] * 4 > seen) {
            return TextForm.Bytes.UTF_16LE;
        }
        return zeros[0] * 4 > seen && zeros[1] * 50 < seen && ascii[1] * 4 > seen ? TextForm.Bytes.UTF_16BE : null;
    }

    /** More control characters than a damaged text has. */
    boolean isBinary() {
        int controls = 0;
        for (byte b : start) {
            controls += b >= 0 && b < ' ' && b != '\t' && b != '\n' && b != '\r' && b != '\f' && b != 0x1A ? 1 : 0;
        }
        String magic = new String(start, 0, Math.min(4, start.length), java.nio.charset.StandardCharsets.ISO_8859_1);
        return controls * 100 > start.length || magic.equals("%PDF") || magic.equals("Rar!") || magic.startsWith("7z");
    }
}
