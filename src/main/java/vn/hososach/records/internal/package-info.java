@NullMarked
package vn.hososach.records.internal;

import org.jspecify.annotations.NullMarked;
