/** Work on one person: mend a record, create a missing one, close one whose person died or moved away. */
@NullMarked
package vn.hososach.casework;

import org.jspecify.annotations.NullMarked;
