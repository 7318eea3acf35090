package vn.hososach.matching;

import java.util.Arrays;

/** Compared forms of people in packed arrays, about 90 bytes a row; what a field means stands at {@link People}. */
final class Columns {

    int[] name;
    int[] mother;
    int[] father;
    int[] birth;
    long[] number;
    byte[] kind;
    int[] oldNumber;
    long[] card;
    int[] phone;
    int[] house;
    int[] place;
    int[] other;
    int[] group;
    long[] communes;
    byte[] sex;
    int[] household;
    long[] head;
    byte[] state;
    long[] idHash;
    int[] idAt;

    Columns(int rows) {
        name = new int[rows];
        mother = new int[rows];
        father = new int[rows];
        birth = new int[rows];
        number = new long[rows];
        kind = new byte[rows];
        oldNumber = new int[rows];
        card = new long[rows];
        phone = new int[rows];
        house = new int[rows];
        place = new int[rows];
        other = new int[rows];
        group = new int[rows];
        communes = new long[rows];
        sex = new byte[rows];
        household = new int[rows];
        head = new long[rows];
        state = new byte[rows];
        idHash = new long[rows];
        idAt = new int[rows];
    }

    /** Copies one row. */
    void set(int at, Columns from, int row) {
        name[at] = from.name[row];
        mother[at] = from.mother[row];
        father[at] = from.father[row];
        birth[at] = from.birth[row];
        number[at] = from.number[row];
        kind[at] = from.kind[row];
        oldNumber[at] = from.oldNumber[row];
        card[at] = from.card[row];
        phone[at] = from.phone[row];
        house[at] = from.house[row];
        place[at] = from.place[row];
        other[at] = from.other[row];
        group[at] = from.group[row];
        communes[at] = from.communes[row];
        sex[at] = from.sex[row];
        household[at] = from.household[row];
        head[at] = from.head[row];
        state[at] = from.state[row];
        idHash[at] = from.idHash[row];
    }

    /** Makes room for one more row at the end. */
    void grow(int rows) {
        if (rows <= name.length) {
            return;
        }
        int n = Math.max(rows, name.length + name.length / 4 + 16);
        name = Arrays.copyOf(name, n);
        mother = Arrays.copyOf(mother, n);
        father = Arrays.copyOf(father, n);
        birth = Arrays.copyOf(birth, n);
        number = Arrays.copyOf(number, n);
        kind = Arrays.copyOf(kind, n);
        oldNumber = Arrays.copyOf(oldNumber, n);
        card = Arrays.copyOf(card, n);
        phone = Arrays.copyOf(phone, n);
        house = Arrays.copyOf(house, n);
        place = Arrays.copyOf(place, n);
        other = Arrays.copyOf(other, n);
        group = Arrays.copyOf(group, n);
        communes = Arrays.copyOf(communes, n);
        sex = Arrays.copyOf(sex, n);
        household = Arrays.copyOf(household, n);
        head = Arrays.copyOf(head, n);
        state = Arrays.copyOf(state, n);
        idHash = Arrays.copyOf(idHash, n);
        idAt = Arrays.copyOf(idAt, n);
    }
}
