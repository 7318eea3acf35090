@NullMarked
package vn.hososach.duplicates.internal;

import org.jspecify.annotations.NullMarked;
