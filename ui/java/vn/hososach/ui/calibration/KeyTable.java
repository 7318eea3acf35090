package vn.hososach.ui.calibration;

import java.util.List;
import vn.hososach.linkage.CalibrationQueries.KeyFigure;
import vn.hososach.ui.calibration.FigureTable.Figure;
import vn.hososach.ui.frame.Formats;

/** What each blocking key yields and costs. */
class KeyTable extends FigureTable {

    KeyTable(List<KeyFigure> keys) {
        super(
                "Khóa",
                "Dòng có khóa",
                "Cặp đưa ra",
                "Phần chi phí",
                "Cặp giữ lại",
                "Chỉ khóa này tìm được",
                "Khối lớn nhất",
                "Khối quá lớn");
        long all = keys.stream().mapToLong(KeyFigure::pairs).sum();
        for (KeyFigure key : keys) {
            row(
                    KeyWords.title(key.key()),
                    number(key.entries()),
                    number(key.pairs()),
                    new Figure(Formats.percent(key.pairs(), all)),
                    number(key.kept()),
                    number(key.keptOnly()),
                    number(key.biggestBlock()),
                    number(key.blocksOverCap()));
        }
    }

    private static Figure number(long value) {
        return new Figure(Formats.number(value));
    }
}
