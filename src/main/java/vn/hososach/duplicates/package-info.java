/** Groups of records that may be one person: found, compared, merged as links, taken apart again. */
@NullMarked
package vn.hososach.duplicates;

import org.jspecify.annotations.NullMarked;
