@NullMarked
package vn.hososach.training.internal;

import org.jspecify.annotations.NullMarked;
