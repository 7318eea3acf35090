@NullMarked
package vn.hososach.duplicates.process;

import org.jspecify.annotations.NullMarked;
