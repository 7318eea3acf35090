package vn.hososach.intake.internal;

import java.util.Set;
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

    private final int personalIdAt = at("so_dinh_danh");
    private final int communeAt = at("ma_xa");
    private final int nameAt = at("ho_ten");
    private final int diedAt = at("ngay_mat");
    private final int bornAt = at("ngay_sinh");
    private final int addressAt = at("dia_chi");
    private final int oldNumberAt = at("so_cmnd_cu");
    private final int ethnicityAt = at("dan_toc");
    private final int householdAt = at("ma_ho");
    private final int headAt = at("so_dinh_danh_chu_ho");
    private final int relationAt = at("quan_he_chu_ho");
    private final int motherAt = at("ho_ten_me");
    private final Words sexes = new Words("gioi_tinh", FieldText::sex);
    private final Words states = new Words("trang_thai", FieldText::lifeStatus);

    /** Takes in lines of these communes which lie in the scope. */
    RegisterRows(IntakeKind kind, Header header, Set<String> communes, Set<String> scope, Homes homes) {
        super(kind, header);
        this.kind = kind;
        this.communes = communes;
        this.scope = scope;
        this.homes = homes;
    }

    @Override
    String stagingTable() {
        return "register_row";
    }

    @Override
    String columns() {
        return "commune_code, personal_id, old_id_number, full_name, sex, birth_date, ethnicity, address,"
                + " hamlet, household_code, head_personal_id, relation_to_head, mother_name, life_status, death_date,"
                + " row_hash, name_key, born_on";
    }

    @Override
    Placing write(Line line, CopyBuffer out) throws BadRow {
        requireAllColumns(line);
        String personalId = trimmed(line, personalIdAt);
        if (personalId == null || !PERSONAL_ID.matcher(personalId).matches()) {
            throw new BadRow("so_dinh_danh", "Số định danh phải có đúng 12 chữ số.");
        }
        String commune = trimmed(line, communeAt);
        if (commune == null || !communes.contains(commune)) {
            throw new BadRow("ma_xa", "Mã xã không thuộc 126 xã, phường của Hà Nội (danh mục từ 01/07/2025).");
        }
        if (!scope.contains(commune)) {
            throw new BadRow("ma_xa", "Dòng thuộc xã ngoài phạm vi của người nhập: " + commune + ".");
        }
        String name = trimmed(line, nameAt);
        if (name == null) {
            throw new BadRow("ho_ten", "Thiếu họ và tên.");
        }
        String died = FieldText.date(raw(line, diedAt));
        if (kind == IntakeKind.DEATHS && FieldText.bornOn(died) == null) {
            throw new BadRow("ngay_mat", "Thiếu ngày mất, hoặc ngày mất không đúng.");
        }
        String born = FieldText.date(raw(line, bornAt));
        String text = trimmed(line, addressAt);
        Address address = homes.read(text);
        String hamlet = homes.hamlet(commune, address);
        noteHamlet(commune, hamlet);
        out.add(commune)
                .add(personalId)
                .add(trimmed(line, oldNumberAt))
                .add(name)
                .add(sexes.of(line))
                .add(born)
                .add(trimmed(line, ethnicityAt))
                .add(text)
                .add(hamlet)
                .add(trimmed(line, householdAt))
                .add(trimmed(line, headAt))
                .add(trimmed(line, relationAt))
                .add(trimmed(line, motherAt))
                .add(states.of(line))
                .add(died)
                .add(hash(line))
                .add(VietnameseText.nameKey(name))
                .add(FieldText.bornOn(born));
        return new Placing(personalId, commune, "", false);
    }
}
