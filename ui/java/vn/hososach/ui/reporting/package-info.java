@NullMarked
package vn.hososach.ui.reporting;

import org.jspecify.annotations.NullMarked;
