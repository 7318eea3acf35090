/** Figures, rows and layout of the reports. */
@NullMarked
package vn.hososach.reporting.internal;

import org.jspecify.annotations.NullMarked;
