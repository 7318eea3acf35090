@NullMarked
package vn.hososach.verification.internal;

import org.jspecify.annotations.NullMarked;
