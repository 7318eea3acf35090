package vn.hososach.intake.internal;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Where uploaded files lie while they are looked at and taken in: a folder of this node inside its data folder, which
 * nobody but the application may read. One process at a time owns it, through a lock that the system frees after kill -9.
 */
@Component
public class UploadFolder {

    private static final Logger LOG = LoggerFactory.getLogger(UploadFolder.class);
    private static final String LOCK = ".lock";
    private static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    private final String dataDir;
    private @Nullable Path folder;
    private @Nullable FileChannel lock;

    UploadFolder(@Value("${hss.data-dir:./data}") String dataDir) {
        this.dataDir = dataDir;
    }

    /** A new empty file for an upload. */
    public Path create() {
        try {
            return Files.createFile(path(UUID.randomUUID() + ".upload"), only("rw-------"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file of this name, whether or not it is there. */
    Path path(String name) {
        return folder().resolve(name);
    }

    /** The names of all uploads that lie here. */
    String[] names() {
        try (Stream<Path> files = Files.list(folder())) {
            return files.map(file -> file.getFileName().toString()).toArray(String[]::new);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes sure that the file outlives a power failure. */
    static void flush(Path file) {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes of what is older than this all that nobody wants kept: uploads that were cut off or only looked at. */
    void keepOnly(Set<String> names, Instant before) {
        for (String name : names()) {
            if (!names.contains(name) && !name.equals(LOCK) && isOlder(path(name), before)) {
                delete(path(name));
            }
        }
    }

    private static boolean isOlder(Path file, Instant before) {
        try {
            return Files.getLastModifiedTime(file).toInstant().isBefore(before);
        } catch (IOException e) {
            // somebody else was quicker
            return false;
        }
    }

    /** Makes this process the owner of the folder; false when another one is. */
    public synchronized boolean own() {
        if (lock != null) {
            return true;
        }
        try {
            FileChannel channel = FileChannel.open(path(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (channel.tryLock() != null) {
                lock = channel;
                return true;
            }
            channel.close();
        } catch (OverlappingFileLockException e) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return false;
    }

    @PreDestroy
    synchronized void release() throws IOException {
        if (lock != null) {
            lock.close();
            lock = null;
        }
    }

    private synchronized Path folder() {
        if (folder == null) {
            folder = open();
        }
        return folder;
    }

    private Path open() {
        try {
            if (!dataDir.equals("throwaway")) {
                Path data = Files.createDirectories(Path.of(dataDir));
                Path uploads = data.resolve("uploads");
                return Files.isDirectory(uploads) ? uploads : Files.createDirectory(uploads, only("rwx------"));
            }
        } catch (IOException e) {
            LOG.warn(
                    "Không ghi được vào {}: tệp đang nhập sẽ không còn sau khi khởi động lại ({})",
                    dataDir,
                    e.toString());
        }
        try {
            return Files.createTempDirectory("hososach-uploads");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FileAttribute<?>[] only(String permissions) {
        return POSIX
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
