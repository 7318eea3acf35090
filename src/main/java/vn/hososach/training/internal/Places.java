package vn.hososach.training.internal;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.List;
import vn.hososach.territory.CommuneCode;
import vn.hososach.training.internal.Home.FormerUnit;
import vn.hososach.training.internal.Home.Hamlet;
import vn.hososach.training.internal.Home.House;
import vn.hososach.training.internal.Home.Place;

/**
 * Homes in one commune. Communes and what they were made of are real (Resolution 1656/NQ-UBTVQH15); hamlets and
 * streets are invented, because no public list of the hamlets of Hà Nội exists.
 */
final class Places {

    private static final List<String> VILLAGES = List.of(
            "Đông",
            "Đoài",
            "Thượng",
            "Hạ",
            "Trung",
            "Nội",
            "Ngoại",
            "Đình",
            "Chùa",
            "Cầu",
            "Giữa",
            "Chợ",
            "Phú Mỹ",
            "Tân Lập",
            "Tiền Phong",
            "An Thái",
            "Yên Khê",
            "Mỹ Đức",
            "Lại Đà",
            "Vân Trì",
            "Đồng Tiến",
            "Quyết Thắng",
            "Hòa Bình",
            "Thống Nhất",
            "Tân Tiến",
            "Phúc Lâm",
            "Xuân Hòa",
            "Bình Minh",
            "Đại Đồng",
            "Hạnh Phúc");
    private static final List<String> STREETS = List.of(
            "phố Trần Phú",
            "phố Lê Lợi",
            "phố Nguyễn Trãi",
            "đường Ngô Quyền",
            "phố Kim Ngưu",
            "phố Phùng Hưng",
            "đường Cầu Diễn",
            "phố Thụy Khuê",
            "phố Tây Sơn",
            "đường Giải Phóng",
            "phố Tố Hữu",
            "phố Ỷ Lan");
    private static final int HAMLETS_PER_UNIT = 4;

    private final Place place;
    private final Weighted<Hamlet> hamlets = new Weighted<>();

    Places(CommuneCode commune) {
        place = new Place(commune, fullName(commune));
        int at = 0;
        for (NamedCsvRecord row : sources(commune)) {
            FormerUnit unit = new FormerUnit(
                    row.getField("old_code"), row.getField("old_full_name"), row.getField("old_district"));
            boolean ward = unit.fullName().startsWith("Phường");
            int count = row.getField("population_transfer").equals("ALL") ? HAMLETS_PER_UNIT : HAMLETS_PER_UNIT - 1;
            for (int i = 0; i < count; i++, at++) {
                hamlets.add(new Hamlet(hamletName(ward, at), unit), 1 + at % 3);
            }
        }
    }

    private static String hamletName(boolean ward, int at) {
        int round = at / VILLAGES.size();
        return ward
                ? "Tổ dân phố " + (at + 1)
                : "Thôn " + VILLAGES.get(at % VILLAGES.size()) + (round == 0 ? "" : " " + (round + 1));
    }

    private static String fullName(CommuneCode commune) {
        return ReferenceTable.rows("hanoi_commune_2025").stream()
                .filter(r -> r.getField("code").equals(commune.value()))
                .map(r -> r.getField("full_name"))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no commune of Hà Nội: " + commune));
    }

    private static List<NamedCsvRecord> sources(CommuneCode commune) {
        List<NamedCsvRecord> sources = new ArrayList<>();
        for (NamedCsvRecord row : ReferenceTable.rows("hanoi_commune_map")) {
            if (row.getField("new_code").equals(commune.value())
                    && !row.getField("population_transfer").equals("NONE")) {
                sources.add(row);
            }
        }
        return sources;
    }

    /** Somewhere to live; in the country often without a house number. */
    Home draw(Dice dice) {
        Hamlet hamlet = hamlets.draw(dice);
        boolean ward = hamlet.former().fullName().startsWith("Phường");
        if (ward) {
            int lane = dice.chance(0.5) ? dice.between(2, 380) : 0;
            return new Home(place, hamlet, new House(dice.between(1, 260), lane, dice.pick(STREETS)));
        }
        return new Home(place, hamlet, dice.chance(0.6) ? new House(dice.between(1, 150), 0, "") : null);
    }
}
