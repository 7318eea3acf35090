package vn.hososach.intake.internal;

import org.jspecify.annotations.Nullable;

/** Some whole lines of a file. Blocks are handed out one after the other and may be read by several threads, one each. */
interface LineBlock {

    /** The next line, or null at the end of the block. */
    @Nullable
    Line next();
}
