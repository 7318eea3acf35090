package vn.hososach.intake.internal;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.hososach.intake.IntakeKind;
import vn.hososach.territory.Address;
import vn.hososach.text.VietnameseText;

/** Lines of a population register, or of births and deaths that are entered into it. A register row without a personal id or a commune of today is not taken in. */
final class RegisterRows extends RowReader {

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
    private final int statesAt = at("trang_thai");
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
        String born = FieldText.date(raw(line, bornAt));
        String sex = sexes.of(line);
        String written = trimmed(line, personalIdAt);
        String personalId = PersonalIds.read(written, born, sex);
        if (personalId == null) {
            throw new BadRow("so_dinh_danh", PersonalIds.problem(written));
        }
        String commune = requireCommune(line, communeAt, communes, scope);
        String name = trimmed(line, nameAt);
        if (name == null) {
            throw new BadRow("ho_ten", "Thiếu họ và tên.");
        }
        String died = FieldText.date(raw(line, diedAt));
        if (kind == IntakeKind.DEATHS && FieldText.bornOn(died) == null) {
            throw new BadRow("ngay_mat", "Thiếu ngày mất, hoặc ngày mất không đúng.");
        }
        String text = trimmed(line, addressAt);
        Address address = homes.read(text, commune, homes.asOf());
        String hamlet = homes.hamlet(commune, address);
        noteHamlet(commune, hamlet);
        out.add(commune)
                .add(personalId)
                .add(trimmed(line, oldNumberAt))
                .add(name)
                .add(sex)
                .add(born)
                .add(trimmed(line, ethnicityAt))
                .add(text)
                .add(hamlet)
                .add(trimmed(line, householdAt))
                .add(head(line, personalId.equals(written)))
                .add(trimmed(line, relationAt))
                .add(trimmed(line, motherAt))
                .add(statesAt < 0 && FieldText.bornOn(died) != null ? "DECEASED" : states.of(line))
                .add(died)
                .add(hash(line))
                .add(VietnameseText.nameKey(name))
                .add(FieldText.bornOn(born));
        return new Placing(personalId, commune, "", false);
    }

    /** A file that took the zeros off its numbers took them off those of the heads of households, too. */
    private @Nullable String head(Line line, boolean whole) {
        String written = trimmed(line, headAt);
        return whole ? written : PersonalIds.padded(written);
    }
}
