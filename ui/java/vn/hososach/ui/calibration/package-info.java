/** How good the matcher is and what it costs. */
@NullMarked
package vn.hososach.ui.calibration;

import org.jspecify.annotations.NullMarked;
