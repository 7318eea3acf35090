package vn.hososach.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import vn.hososach.access.Actors;
import vn.hososach.access.Role;
import vn.hososach.intake.internal.BatchLedger;
import vn.hososach.intake.internal.FileTaker;
import vn.hososach.intake.internal.IntakeFile;
import vn.hososach.jobs.JobCancelled;
import vn.hososach.jobs.JobInterrupted;
import vn.hososach.jobs.Progress;
import vn.hososach.refusal.Refusal;
import vn.hososach.refusal.RefusalText;

/**
 * Takes a file in as one transaction: all good lines are published and all bad ones listed, or nothing happened. The
 * same file again changes nothing (rows are compared by the hash of what the line said).
 */
@Service
public class IntakeDesk {

    private final FileTaker taker;
    private final BatchLedger ledger;
    private final Actors actors;
    private final Clock clock;

    IntakeDesk(FileTaker taker, BatchLedger ledger, Actors actors, Clock clock) {
        this.taker = taker;
        this.ledger = ledger;
        this.actors = actors;
        this.clock = clock;
    }

    /** Takes in a file of which nobody has said when it was drawn up. */
    public IntakeSummary take(IntakeKind kind, Path file, String fileName, Progress progress) {
        return take(new SentFile(kind, file, fileName, null), progress);
    }

    /**
     * Takes the file in.
     *
     * @throws Refusal {@code intake-...} when the file as a whole cannot be read; nothing was stored
     */
    public IntakeSummary take(SentFile file, Progress progress) {
        return take(IntakeFile.of(file), progress);
    }

    /** Takes the file in, or goes on with its import. */
    IntakeSummary take(IntakeFile file, Progress progress) {
        if (file.begun()) {
            return closing(file.batch(), () -> {
                Content content = look(file, progress);
                return read(ledger.beginAgain(file, content.sha256()), file, progress);
            });
        }
        Content content = look(file, progress);
        return ledger.repeat(file, content.sha256(), content.size()).orElseGet(() -> {
            long batch = ledger.begin(file, content.sha256(), content.size());
            return closing(batch, () -> read(batch, file, progress));
        });
    }

    private Content look(IntakeFile file, Progress progress) {
        actors.require(Role.STATION_STAFF, Role.STATION_HEAD, Role.SUPERVISOR);
        LocalDate asOf = file.sent().asOf();
        if (asOf != null && asOf.isAfter(LocalDate.now(clock))) {
            throw new Refusal("intake-drawn-up-later");
        }
        return content(file.path(), file.name(), progress);
    }

    private IntakeSummary read(long batch, IntakeFile file, Progress progress) {
        IntakeSummary summary = taker.take(batch, file, progress);
        taker.refreshStatistics(summary);
        return summary;
    }

    /** Closes the batch when the work fails; one that ends with its process is closed or taken up at the next start. */
    private IntakeSummary closing(long batch, Supplier<IntakeSummary> work) {
        try {
            return work.get();
        } catch (JobInterrupted e) {
            throw e;
        } catch (JobCancelled e) {
            ledger.fail(batch, "CANCELLED", "Người nhập đã dừng; không có dòng nào được ghi.");
            throw e;
        } catch (Refusal e) {
            ledger.fail(batch, "FAILED", RefusalText.of(e));
            throw e;
        } catch (RuntimeException e) {
            ledger.fail(batch, "FAILED", RefusalText.text("error.import", Map.of()));
            throw e;
        }
    }

    private record Content(String sha256, long size) {}

    private static Content content(Path file, String fileName, Progress progress) {
        try {
            long size = Files.size(file);
            if (size == 0) {
                throw new Refusal("intake-empty-file");
            }
            progress.phase("Kiểm tra tệp");
            progress.total(size);
            return new Content(sha256(file), size);
        } catch (java.nio.file.NoSuchFileException e) {
            throw new Refusal("intake-no-such-file", Map.of("file", fileName));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sha256(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[1 << 16];
            for (int n = in.read(buffer); n > 0; n = in.read(buffer)) {
                digest.update(buffer, 0, n);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
