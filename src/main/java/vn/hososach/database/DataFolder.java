package vn.hososach.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** The data folder, held by one process at a time through a lock which the system frees even after kill -9. */
final class DataFolder implements AutoCloseable {

    private final @Nullable FileChannel channel;

    private DataFolder(@Nullable FileChannel channel) {
        this.channel = channel;
    }

    static DataFolder none() {
        return new DataFolder(null);
    }

    static DataFolder take(Path dir) {
        try {
            Files.createDirectories(dir);
            FileChannel channel = FileChannel.open(
                    dir.resolve("ho-so-sach.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lock(channel) == null) {
                channel.close();
                throw new DataFolderInUse(dir);
            }
            return new DataFolder(channel);
        } catch (AccessDeniedException e) {
            throw new DatabaseNotStarted(
                    "Không có quyền ghi vào thư mục dữ liệu " + dir.toAbsolutePath()
                            + ". Thư mục này do người dùng khác tạo; hãy chọn thư mục khác bằng --data-dir hoặc"
                            + " HSS_DATA_DIR.",
                    e);
        } catch (IOException e) {
            throw new DatabaseNotStarted("Không mở được thư mục dữ liệu " + dir.toAbsolutePath(), e);
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    @Override
    public void close() {
        if (channel != null) {
            try {
                channel.close();
            } catch (IOException e) {
                throw new DatabaseNotStarted("Không nhả được khóa thư mục dữ liệu", e);
            }
        }
    }
}
