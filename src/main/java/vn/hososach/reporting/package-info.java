/** Monthly reports: figures frozen at a moment, texts, signatures, the printed form. */
@NullMarked
package vn.hososach.reporting;

import org.jspecify.annotations.NullMarked;
