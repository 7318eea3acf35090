@NullMarked
package vn.hososach.decision.internal;

import org.jspecify.annotations.NullMarked;
