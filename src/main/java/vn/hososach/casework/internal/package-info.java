@NullMarked
package vn.hososach.casework.internal;

import org.jspecify.annotations.NullMarked;
