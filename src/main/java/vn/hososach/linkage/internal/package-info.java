@NullMarked
package vn.hososach.linkage.internal;

import org.jspecify.annotations.NullMarked;
