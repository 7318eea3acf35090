/** Monthly reports: figures, draft, signatures, printed form. */
@NullMarked
package vn.hososach.ui.reporting;

import org.jspecify.annotations.NullMarked;
