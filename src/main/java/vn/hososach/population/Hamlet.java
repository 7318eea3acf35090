package vn.hososach.population;

/**
 * A hamlet or residential group (thôn, tổ dân phố) of a commune.
 *
 * @param open false when it was closed and is kept for its people, or to be opened again
 * @param residents people of the register who live there
 * @param records records whose current address lies there
 */
public record Hamlet(long id, String name, boolean open, long residents, long records) {

    public boolean empty() {
        return residents + records == 0;
    }
}
