@NullMarked
package vn.hososach.territory.internal;

import org.jspecify.annotations.NullMarked;
