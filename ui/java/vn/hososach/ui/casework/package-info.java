/** The screens on which a station works on one person: mend a record, create a missing one, close one. */
@NullMarked
package vn.hososach.ui.casework;

import org.jspecify.annotations.NullMarked;
