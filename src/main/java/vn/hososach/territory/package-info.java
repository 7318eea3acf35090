/** Provinces, communes of both schemes, hamlets, and the conversion from old to new. */
@NullMarked
package vn.hososach.territory;

import org.jspecify.annotations.NullMarked;
