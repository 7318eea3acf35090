package vn.hososach.matching.forms;

/**
 * An address as compared. Hashes are 0 where the address says nothing.
 *
 * @param house numbers of house, lane and alley, in whatever order they were written
 * @param place street or hamlet, the first named
 * @param other a second street or hamlet
 * @param group numbered group of houses (tổ 27, đội 5), which the register usually does not know
 * @param communes today's communes it can lie in, up to four, 16 bits each
 */
public record AddressForm(int house, int place, int other, int group, long communes) {

    /** Nothing known. */
    public static final AddressForm NONE = new AddressForm(0, 0, 0, 0, 0);

    /** Whether two sets of communes have one in common. */
    public static boolean meet(long a, long b) {
        for (long rest = a; rest != 0; rest >>>= 16) {
            if (Communes.contains(b, rest & 0xFFFF)) {
                return true;
            }
        }
        return false;
    }
}
