package vn.hososach.population;

/**
 * A hamlet or residential group (thôn, tổ dân phố) of a commune.
 *
 * @param residents people of the register who live there
 * @param records records whose current address lies there
 */
public record Hamlet(long id, String name, long residents, long records) {}
