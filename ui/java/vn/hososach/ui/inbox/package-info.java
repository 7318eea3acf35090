/** The list of work to do and the way from one item to the next. */
@NullMarked
package vn.hososach.ui.inbox;

import org.jspecify.annotations.NullMarked;
