package vn.hososach.intake.internal;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Turns the lines of a file into COPY rows in threads of their own, some blocks ahead of the caller, who hands the rows
 * to the server: all work at once. Blocks come out in the order of the file. Closing stops the threads.
 */
final class RowWorkers implements AutoCloseable {

    private static final int THREADS =
            Math.min(4, Math.max(2, Runtime.getRuntime().availableProcessors()));
    private static final int AHEAD = 2 * THREADS + 2;

    private final LineSource file;
    private final List<RowReader> readers = new ArrayList<>();
    private final BlockingQueue<RowReader> idle = new ArrayBlockingQueue<>(THREADS);
    private final Deque<Future<ParsedRows>> ahead = new ArrayDeque<>();
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS, work -> {
        Thread thread = new Thread(work, "intake-reader");
        thread.setDaemon(true);
        return thread;
    });

    RowWorkers(LineSource file, Supplier<RowReader> reader) {
        this.file = file;
        for (int i = 0; i < THREADS; i++) {
            readers.add(reader.get());
        }
        idle.addAll(readers);
    }

    /** The readers; what they have collected may be looked at when all rows were taken. */
    List<RowReader> readers() {
        return readers;
    }

    /** The rows that come next, or null at the end of the file; whatever went wrong in reading is thrown here. */
    @Nullable
    ParsedRows next() throws IOException {
        while (ahead.size() < AHEAD) {
            LineBlock block = file.block();
            if (block == null) {
                break;
            }
            ahead.add(threads.submit(() -> parse(block)));
        }
        Future<ParsedRows> first = ahead.poll();
        return first == null ? null : result(first);
    }

    private ParsedRows parse(LineBlock block) throws IOException, InterruptedException {
        RowReader reader = idle.take();
        try {
            return ParsedRows.of(block, reader);
        } finally {
            idle.add(reader);
        }
    }

    private static ParsedRows result(Future<ParsedRows> future) throws IOException {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new java.io.InterruptedIOException();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IOException(e.getCause());
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
        try {
            threads.awaitTermination(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
