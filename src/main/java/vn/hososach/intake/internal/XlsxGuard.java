package vn.hososach.intake.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import vn.hososach.refusal.Refusal;

/**
 * Looks through a workbook before anything reads it: unpacked it must stay within bounds, really unpacked and not as it
 * claims, and no part may define XML entities.
 */
final class XlsxGuard {

    /** Bytes of all parts together; 200,000 people with 17 columns take about 200 MB. */
    private static final long UNPACKED = 4L << 30;
    /** Texts of all cells are held in memory by the reader. */
    private static final long TEXTS = 192L << 20;

    private static final int PARTS = 2_000;
    private static final int PROLOGUE = 4_096;
    private static final int SMALL = 1 << 20;
    private static final int RATIO = 400;

    private XlsxGuard() {}

    static void check(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.getEntry("xl/workbook.xml") == null) {
                throw new Refusal("intake-no-workbook");
            }
            if (zip.size() > PARTS) {
                throw new Refusal("intake-zip-bomb");
            }
            long left = UNPACKED;
            for (Enumeration<? extends ZipEntry> parts = zip.entries(); parts.hasMoreElements(); ) {
                left -= unpack(zip, parts.nextElement(), left);
            }
        } catch (ZipException e) {
            throw new Refusal("intake-broken-workbook");
        }
    }

    private static long unpack(ZipFile zip, ZipEntry part, long left) throws IOException {
        String name = part.getName().toLowerCase(Locale.ROOT);
        long bound = Math.min(left, name.endsWith("sharedstrings.xml") ? TEXTS : left);
        byte[] buffer = new byte[1 << 16];
        long size = 0;
        try (InputStream in = zip.getInputStream(part)) {
            int n = in.readNBytes(buffer, 0, PROLOGUE);
            if (new String(buffer, 0, n, StandardCharsets.ISO_8859_1).contains("<!")) {
                throw new Refusal("intake-xml-entities");
            }
            for (; n > 0; n = in.read(buffer)) {
                size += n;
                boolean swollen = size > SMALL && size > RATIO * Math.max(part.getCompressedSize(), 1);
                if (size > bound || swollen) {
                    throw new Refusal("intake-zip-bomb");
                }
            }
        }
        return size;
    }
}
