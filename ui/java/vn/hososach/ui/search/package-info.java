/** Finding a person from the top bar. */
@NullMarked
package vn.hososach.ui.search;

import org.jspecify.annotations.NullMarked;
