package vn.hososach.intake.internal;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import vn.hososach.intake.IntakeKind;
import vn.hososach.territory.Address;
import vn.hososach.text.VietnameseText;

/** Lines of a population register, or of births and deaths that are entered into it. A register row without a personal id or a commune of today is not taken in. */
final class RegisterRows extends RowReader {

    private static final Pattern PERSONAL_ID = Pattern.compile("[0-9]{12}");

    private final IntakeKind kind;
    private final Set<String> communes;
    private final Set<String> scope;
    private final Homes homes;
    private final Set<String> seen = new TreeSet<>();

    /** Takes in lines of these communes which lie in the scope. */
    RegisterRows(IntakeKind kind, Header header, Set<String> communes, Set<String> scope, Homes homes) {
        super(kind, header);
        this.kind = kind;
        this.communes = communes;
        this.scope = scope;
        this.homes = homes;
    }

    /** The communes of the lines taken in so far. */
    Set<String> seen() {
        return seen;
    }

    @Override
    String stagingTable() {
        return "register_row";
    }

    @Override
    String stagingColumns() {
        return "line_no, commune_code, personal_id, old_id_number, full_name, sex, birth_date, ethnicity, address,"
                + " hamlet, household_code, head_personal_id, relation_to_head, mother_name, life_status, death_date,"
                + " row_hash, name_key, born_on";
    }

    @Override
    void write(Line line, CopyBuffer out) throws BadRow {
        requireAllColumns(line);
        String personalId = trimmed(line, "so_dinh_danh");
        if (personalId == null || !PERSONAL_ID.matcher(personalId).matches()) {
            throw new BadRow("so_dinh_danh", "Số định danh phải có đúng 12 chữ số.");
        }
        String commune = trimmed(line, "ma_xa");
        if (commune == null || !communes.contains(commune)) {
            throw new BadRow("ma_xa", "Mã xã không thuộc 126 xã, phường của Hà Nội (danh mục từ 01/07/2025).");
        }
        if (!scope.contains(commune)) {
            throw new BadRow("ma_xa", "Dòng thuộc xã ngoài phạm vi của người nhập: " + commune + ".");
        }
        String name = trimmed(line, "ho_ten");
        if (name == null) {
            throw new BadRow("ho_ten", "Thiếu họ và tên.");
        }
        String died = FieldText.date(raw(line, "ngay_mat"));
        if (kind == IntakeKind.DEATHS && FieldText.bornOn(died) == null) {
            throw new BadRow("ngay_mat", "Thiếu ngày mất, hoặc ngày mất không đúng.");
        }
        seen.add(commune);
        String born = FieldText.date(raw(line, "ngay_sinh"));
        String text = trimmed(line, "dia_chi");
        Address address = homes.read(text);
        out.add(line.number())
                .add(commune)
                .add(personalId)
                .add(trimmed(line, "so_cmnd_cu"))
                .add(name)
                .add(word(line, "gioi_tinh", FieldText::sex))
                .add(born)
                .add(trimmed(line, "dan_toc"))
                .add(text)
                .add(homes.hamlet(commune, address))
                .add(trimmed(line, "ma_ho"))
                .add(trimmed(line, "so_dinh_danh_chu_ho"))
                .add(trimmed(line, "quan_he_chu_ho"))
                .add(trimmed(line, "ho_ten_me"))
                .add(word(line, "trang_thai", FieldText::lifeStatus))
                .add(died)
                .add(hash(line))
                .add(VietnameseText.nameKey(name))
                .add(FieldText.bornOn(born));
    }
}
