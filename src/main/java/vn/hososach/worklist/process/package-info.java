@NullMarked
package vn.hososach.worklist.process;

import org.jspecify.annotations.NullMarked;
