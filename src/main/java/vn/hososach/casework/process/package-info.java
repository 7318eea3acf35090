@NullMarked
package vn.hososach.casework.process;

import org.jspecify.annotations.NullMarked;
