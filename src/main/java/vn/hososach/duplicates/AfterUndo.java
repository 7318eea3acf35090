package vn.hososach.duplicates;

/** What an undone merge leaves behind. */
public enum AfterUndo {
    /** They are different people: remembered, and not asked again until a deciding field changes. */
    KEEP_SEPARATE,
    /** It may be one person after all: the group is compared again. */
    COMPARE_AGAIN
}
