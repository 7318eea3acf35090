@NullMarked
package vn.hososach.worklist.internal;

import org.jspecify.annotations.NullMarked;
