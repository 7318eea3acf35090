@NullMarked
package vn.hososach.access.internal;

import org.jspecify.annotations.NullMarked;
