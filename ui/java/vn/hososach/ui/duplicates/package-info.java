/** Screens of the duplicates: groups, one group side by side, merges and their undo. */
@NullMarked
package vn.hososach.ui.duplicates;

import org.jspecify.annotations.NullMarked;
