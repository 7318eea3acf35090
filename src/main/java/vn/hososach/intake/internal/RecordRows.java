package vn.hososach.intake.internal;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.hososach.intake.IntakeKind;
import vn.hososach.territory.Address;
import vn.hososach.text.VietnameseText;

/**
 * Lines of a health-record export. Names stay exactly as they came (spaces, letter case, Unicode form): the review says
 * what is wrong with them. The commune code of a line may be of the old or the new scheme, so the communes of today it
 * can mean are staged as candidates and settled against the register. An address was written when the record was last
 * changed or, where the line does not say, when it was made or the file was drawn up.
 */
final class RecordRows extends RowReader {

    private static final String SETTLED = "\t{}\tt\tt";

    private final CommuneCandidates communes;
    private final RegisteredPeople people;
    private final Homes homes;
    private final Set<String> scope;

    private final int codeAt = at("ma_hssk");
    private final int addressAt = at("dia_chi");
    private final int communeAt = at("ma_xa");
    private final int nameAt = at("ho_ten");
    private final int bornAt = at("ngay_sinh");
    private final int numberAt = at("so_giay_to");
    private final int sourceAt = at("nguon");
    private final int ethnicityAt = at("dan_toc");
    private final int cardAt = at("ma_the_bhyt");
    private final int phoneAt = at("dien_thoai");
    private final int motherAt = at("ho_ten_me");
    private final int fatherAt = at("ho_ten_cha");
    private final int relationAt = at("quan_he_chu_ho");
    private final int occupationAt = at("nghe_nghiep");
    private final int createdAt = at("ngay_tao");
    private final int updatedAt = at(Column.UPDATED_ON);
    private final FurtherFields further;
    private final KeptAside aside;
    private final Words sexes = new Words("gioi_tinh", FieldText::sex);
    private final Words states = new Words("trang_thai", FieldText::recordStatus);

    /** Reads lines for a user of these communes. */
    RecordRows(Header header, CommuneCandidates communes, RegisteredPeople people, Set<String> scope, Homes homes) {
        super(IntakeKind.RECORDS, header);
        this.communes = communes;
        this.people = people;
        this.scope = scope;
        this.homes = homes;
        this.further = new FurtherFields(header);
        this.aside = new KeptAside(header, this);
    }

    @Override
    String stagingTable() {
        return "record_row";
    }

    @Override
    String stagedOnlyColumns() {
        return ", candidates, settled, asked";
    }

    @Override
    String columns() {
        return "commune_code, record_code, source_system, full_name, birth_date, sex, ethnicity,"
                + " personal_id, bhyt_card, phone_mobile, current_address, hamlet, address_scheme, address_commune_code,"
                + " mother_name, father_name, relation_to_head, occupation, created_on, status, extra, row_hash, name_key,"
                + " born_on" + further.columns();
    }

    @Override
    Placing write(Line line, CopyBuffer out) throws BadRow {
        requireAllColumns(line);
        String code = trimmed(line, codeAt);
        if (code == null) {
            throw new BadRow("ma_hssk", "Thiếu mã hồ sơ: không biết dòng này là hồ sơ nào.");
        }
        String text = trimmed(line, addressAt);
        String updated = FieldText.date(raw(line, updatedAt));
        String created = FieldText.date(raw(line, createdAt));
        String dated = FieldText.bornOn(updated) == null ? FieldText.bornOn(created) : FieldText.bornOn(updated);
        String communeCode = communeCode(line, communeAt);
        Address address = homes.read(text, communeCode, written(dated));
        PossibleCommunes possible = communes.of(communeCode, address);
        String name = raw(line, nameAt);
        String born = FieldText.date(raw(line, bornAt));
        String number = trimmed(line, numberAt);
        String nameKey = name == null ? null : VietnameseText.nameKey(name);
        String bornOn = FieldText.bornOn(born);
        String registered = possible.open()
                ? people.communeOf(new RegisteredPeople.Person(number, nameKey, born, bornOn), possible)
                : null;
        String likely = registered == null ? possible.likely() : registered;
        boolean doubtful = likely == null || !scope.contains(likely);
        boolean settled = !possible.open() || registered != null;
        out.add(likely)
                .add(code)
                .add(trimmed(line, sourceAt))
                .add(name)
                .add(born)
                .add(sexes.of(line))
                .add(trimmed(line, ethnicityAt))
                .add(number)
                .add(trimmed(line, cardAt))
                .add(trimmed(line, phoneAt))
                .add(text)
                .add(homes.hamlet(likely, address))
                .add(address == null ? null : address.scheme().code())
                .add(communeCode != null || address == null ? communeCode : address.communeCode())
                .add(raw(line, motherAt))
                .add(raw(line, fatherAt))
                .add(trimmed(line, relationAt))
                .add(trimmed(line, occupationAt))
                .add(created)
                .add(states.of(line))
                .add(aside.json(line, updated))
                .add(hash(line, dated == null ? homes.asOf() : Address.Scheme.UNKNOWN))
                .add(nameKey)
                .add(bornOn);
        further.write(line, this, out);
        return new Placing(
                code,
                settled && !doubtful ? likely : null,
                settled ? SETTLED : possible.staged(people.wasRead()),
                doubtful);
    }

    private Address.Scheme written(@Nullable String dated) {
        return dated == null ? homes.asOf() : Address.Scheme.on(dated);
    }
}
