package vn.hososach.database;

import java.nio.file.Path;

/** Another process of ours is working on this data folder. */
public class DataFolderInUse extends DatabaseNotStarted {

    public DataFolderInUse(Path dir) {
        super(
                "Thư mục dữ liệu " + dir.toAbsolutePath() + " đang được một tiến trình Hồ Sơ Sạch khác sử dụng. "
                        + "Hãy dừng tiến trình đó, hoặc chọn thư mục khác bằng --data-dir hoặc biến HSS_DATA_DIR.",
                null);
    }
}
