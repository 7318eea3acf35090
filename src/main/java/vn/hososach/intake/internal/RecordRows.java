package vn.hososach.intake.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.hososach.intake.IntakeKind;
import vn.hososach.territory.Address;
import vn.hososach.territory.CommuneCode;
import vn.hososach.text.VietnameseText;

/**
 * Lines of a health-record export. Names stay exactly as they came (spaces, letter case, Unicode form): the review says
 * what is wrong with them. The commune code of a line may be of the old or the new scheme, so the communes of today it
 * can mean are staged as candidates and settled against the register.
 */
final class RecordRows extends RowReader {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final CommuneCandidates communes;
    private final Homes homes;
    private final Set<String> scope;
    private boolean doubtful;

    /** Reads lines for a user of these communes. */
    RecordRows(Header header, CommuneCandidates communes, Set<String> scope, Homes homes) {
        super(IntakeKind.RECORDS, header);
        this.communes = communes;
        this.scope = scope;
        this.homes = homes;
    }

    @Override
    boolean doubtful() {
        return doubtful;
    }

    /** What can be said of the commune without the register: the first candidate that has one, or the first at all. */
    private @Nullable String likely(List<CommuneCode> candidates) {
        CommuneCode first = null;
        for (CommuneCode candidate : candidates) {
            if (communes.registered().contains(candidate.value())) {
                return candidate.value();
            }
            first = first == null ? candidate : first;
        }
        return first != null
                ? first.value()
                : scope.size() == 1 ? scope.iterator().next() : null;
    }

    @Override
    String stagingTable() {
        return "record_row";
    }

    @Override
    String stagingColumns() {
        return "line_no, commune_code, candidates, record_code, source_system, full_name, birth_date, sex, ethnicity,"
                + " personal_id, bhyt_card, phone_mobile, current_address, hamlet, address_scheme, address_commune_code,"
                + " mother_name, father_name, relation_to_head, occupation, created_on, status, extra, row_hash, name_key,"
                + " born_on, settled";
    }

    @Override
    void write(Line line, CopyBuffer out) throws BadRow {
        requireAllColumns(line);
        String code = trimmed(line, "ma_hssk");
        if (code == null) {
            throw new BadRow("ma_hssk", "Thiếu mã hồ sơ: không biết dòng này là hồ sơ nào.");
        }
        String text = trimmed(line, "dia_chi");
        Address address = homes.read(text);
        List<CommuneCode> candidates = communes.of(trimmed(line, "ma_xa"), address);
        String name = raw(line, "ho_ten");
        String born = FieldText.date(raw(line, "ngay_sinh"));
        String likely = likely(candidates);
        doubtful = likely == null || !scope.contains(likely);
        out.add(line.number())
                .add(likely)
                .add(candidates.stream().map(CommuneCode::value).collect(Collectors.joining(",", "{", "}")))
                .add(code)
                .add(trimmed(line, "nguon"))
                .add(name)
                .add(born)
                .add(word(line, "gioi_tinh", FieldText::sex))
                .add(trimmed(line, "dan_toc"))
                .add(trimmed(line, "so_giay_to"))
                .add(trimmed(line, "ma_the_bhyt"))
                .add(trimmed(line, "dien_thoai"))
                .add(text)
                .add(homes.hamlet(likely, address))
                .add(address == null ? null : address.scheme().code())
                .add(addressCode(line, address))
                .add(raw(line, "ho_ten_me"))
                .add(raw(line, "ho_ten_cha"))
                .add(trimmed(line, "quan_he_chu_ho"))
                .add(trimmed(line, "nghe_nghiep"))
                .add(FieldText.date(raw(line, "ngay_tao")))
                .add(word(line, "trang_thai", FieldText::recordStatus))
                .add(extras(line))
                .add(hash(line))
                .add(name == null ? null : VietnameseText.nameKey(name))
                .add(FieldText.bornOn(born))
                .add(candidates.size() == 1 ? "t" : "f");
    }

    private @Nullable String addressCode(Line line, @Nullable Address address) {
        String code = trimmed(line, "ma_xa");
        return code != null || address == null ? code : address.communeCode();
    }

    private @Nullable String extras(Line line) {
        if (header.extras().isEmpty()) {
            return null;
        }
        Map<String, String> extras = new LinkedHashMap<>();
        header.extras().forEach((at, name) -> {
            if (!line.field(at).isBlank()) {
                extras.put(name, line.field(at));
            }
        });
        try {
            return extras.isEmpty() ? null : JSON.writeValueAsString(extras);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
