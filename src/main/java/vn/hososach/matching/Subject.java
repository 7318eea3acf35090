package vn.hososach.matching;

/**
 * A person as a file tells of him or her, every field as text and empty where nothing is known. A health record has no
 * old number, household, head and status; a register row has no card, phone and father.
 *
 * @param id code of the record ({@code ma_hssk}); for a register row its personal number. What stands behind a tab is
 *     handed back with the results and takes no part in the identity
 * @param number personal number as written
 * @param oldNumber number of the former identity card
 * @param communeCode of either scheme
 * @param headNumber personal number of the head of household
 * @param relation to the head of household
 * @param status of the register row: alive, deceased, moved
 */
public record Subject(
        String id,
        String name,
        String birth,
        String sex,
        String number,
        String oldNumber,
        String card,
        String phone,
        String address,
        String communeCode,
        String mother,
        String father,
        String household,
        String headNumber,
        String relation,
        String status) {

    /** The part of the id by which rows are told apart and ordered. */
    static String identity(String id) {
        int tab = id.indexOf('\t');
        return tab < 0 ? id : id.substring(0, tab);
    }

    /** A health record. */
    public static Subject record(
            String id, String name, String birth, String sex, String number, String card, String phone) {
        return new Subject(id, name, birth, sex, number, "", card, phone, "", "", "", "", "", "", "", "");
    }

    /** The same person at this address. */
    public Subject at(String newAddress, String code) {
        return new Subject(
                id,
                name,
                birth,
                sex,
                number,
                oldNumber,
                card,
                phone,
                newAddress,
                code,
                mother,
                father,
                household,
                headNumber,
                relation,
                status);
    }
}
