@NullMarked
package vn.hososach.approval.internal;

import org.jspecify.annotations.NullMarked;
