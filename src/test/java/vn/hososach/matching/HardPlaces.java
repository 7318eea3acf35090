package vn.hososach.matching;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;

/** Communes of today with the units they were made of, hamlets, and the family names of each place. */
final class HardPlaces {

    /** A unit of before July 2025 and the commune of today that most of it became. */
    record Place(String code, String name, String oldCode, String oldName, String district) {}

    private static final String[] HAMLETS = {
        "Đông",
        "Đoài",
        "Thượng",
        "Hạ",
        "Trung",
        "Cầu Ngà",
        "Phú Thứ",
        "Hòa Lạc",
        "Tân Phong",
        "Yên Mỹ",
        "An Trai",
        "Vân Lũng",
        "Quế Dương",
        "Bến Trung",
        "Đại Bái"
    };
    private static final String[] STREETS = {
        "Hàng Bột", "Khâm Thiên", "Bạch Mai", "Lò Đúc", "Minh Khai", "Trương Định", "Vạn Phúc", "Quang Trung", "Tô Hiệu"
    };

    private final List<Place> places = new ArrayList<>();
    private final Random random;

    HardPlaces(int communes, Random random) {
        this.random = random;
        List<String> codes = new ArrayList<>();
        for (NamedCsvRecord row : table()) {
            boolean people = !row.getField("population_transfer").equals("NONE");
            String code = row.getField("new_code");
            if (people && !codes.contains(code) && codes.size() < communes) {
                codes.add(code);
            }
            if (people && codes.contains(code)) {
                places.add(new Place(
                        code,
                        row.getField("new_full_name"),
                        row.getField("old_code"),
                        row.getField("old_full_name"),
                        row.getField("old_district")));
            }
        }
    }

    private static List<NamedCsvRecord> table() {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder()
                .ofNamedCsvRecord(new InputStreamReader(
                        Objects.requireNonNull(
                                HardPlaces.class.getResourceAsStream("/reference/hanoi_commune_map.csv")),
                        StandardCharsets.UTF_8))) {
            return reader.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Place draw() {
        return places.get(random.nextInt(places.size()));
    }

    /** Two families in three of a place bear one of three names. */
    String surname(Place place, String[] surnames) {
        int at = random.nextDouble() < 0.66
                ? Math.floorMod(place.oldCode().hashCode() + 7 * random.nextInt(3), surnames.length)
                : (int) (surnames.length * Math.pow(random.nextDouble(), 2.2));
        return surnames[at];
    }

    String hamlet(Place place) {
        return place.name().startsWith("Phường")
                ? STREETS[random.nextInt(STREETS.length)]
                : "Thôn " + HAMLETS[random.nextInt(HAMLETS.length)];
    }
}
