package vn.hososach.intake.internal;

import java.io.IOException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Reads a file and turns its lines into COPY rows in a thread of its own, while the caller hands the rows to the server:
 * both work at once. Closing stops the thread.
 */
final class RowFeeder implements AutoCloseable {

    private static final int CHUNK = 1 << 18;
    private static final int AHEAD = 8;
    private static final byte[] END = {};

    private final LineSource file;
    private final RowReader rows;
    private final RejectSpool rejects;
    private final RejectSpool doubtful;
    private final BlockingQueue<byte[]> chunks = new ArrayBlockingQueue<>(AHEAD);
    private final Thread thread = new Thread(this::feed, "intake-reader");
    private volatile @Nullable Throwable failure;
    private volatile boolean stopped;
    private long read;

    RowFeeder(LineSource file, RowReader rows, RejectSpool rejects, RejectSpool doubtful) {
        this.file = file;
        this.rows = rows;
        this.rejects = rejects;
        this.doubtful = doubtful;
        thread.setDaemon(true);
        thread.start();
    }

    /** The next rows, or null at the end of the file; whatever went wrong in reading is thrown here. */
    byte @Nullable [] take() throws IOException {
        byte[] chunk;
        try {
            chunk = chunks.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new java.io.InterruptedIOException();
        }
        if (chunk != END) {
            return chunk;
        }
        if (failure instanceof RuntimeException e) {
            throw e;
        }
        if (failure != null) {
            throw new IOException(failure);
        }
        return null;
    }

    /** Lines read in all; known after the last rows were taken. */
    long linesRead() {
        return read;
    }

    private void feed() {
        try {
            CopyBuffer buffer = new CopyBuffer(CHUNK + CHUNK / 4);
            for (Line line = file.next(); line != null && !stopped; line = file.next()) {
                read++;
                try {
                    rows.write(line, buffer);
                    buffer.end();
                    if (rows.doubtful()) {
                        doubtful.add(rows.original(line), null, null, "");
                    }
                } catch (RowReader.BadRow e) {
                    buffer.takeBack();
                    rejects.add(rows.original(line), rows.named(line), e.field(), e.reason());
                }
                if (buffer.size() >= CHUNK) {
                    hand(buffer.drain());
                }
            }
            if (buffer.size() > 0) {
                hand(buffer.drain());
            }
        } catch (IOException | RuntimeException | Error e) {
            failure = e;
        }
        hand(END);
    }

    private void hand(byte[] chunk) {
        try {
            while (!stopped && !chunks.offer(chunk, 100, TimeUnit.MILLISECONDS)) {
                // the server is behind
            }
        } catch (InterruptedException e) {
            stopped = true;
        }
    }

    @Override
    public void close() {
        stopped = true;
        thread.interrupt();
        try {
            thread.join(TimeUnit.SECONDS.toMillis(10));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
