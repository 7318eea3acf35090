package vn.hososach.ui.calibration;

import java.util.List;
import java.util.function.UnaryOperator;
import vn.hososach.linkage.WorkForecast;
import vn.hososach.ui.calibration.FigureTable.Figure;
import vn.hososach.ui.frame.Formats;

/** How much is left for people, commune by commune. */
class ForecastTable extends FigureTable {

    ForecastTable(List<WorkForecast> communes, UnaryOperator<String> names) {
        super("Xã, phường", "Cán bộ trạm quyết định", "Công an xã", "Đã quyết định", "Ngày làm việc");
        for (WorkForecast forecast : communes) {
            row(
                    names.apply(forecast.commune()),
                    number(forecast.station()),
                    number(forecast.police()),
                    number(forecast.decided()),
                    new Figure(Formats.decimal(Math.ceil(forecast.days() * 10) / 10)));
        }
    }

    private static Figure number(long value) {
        return new Figure(Formats.number(value));
    }
}
