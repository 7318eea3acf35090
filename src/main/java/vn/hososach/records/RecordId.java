package vn.hososach.records;

/** Internal id of a health record; it has no meaning outside and never leaves in a file. */
public record RecordId(long value) {
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
