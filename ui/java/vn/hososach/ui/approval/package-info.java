@NullMarked
package vn.hososach.ui.approval;

import org.jspecify.annotations.NullMarked;
