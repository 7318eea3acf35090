/** The append-only, hash-chained trail of everything viewed or changed. */
@NullMarked
package vn.hososach.audit;

import org.jspecify.annotations.NullMarked;
