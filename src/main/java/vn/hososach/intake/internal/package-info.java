@NullMarked
package vn.hososach.intake.internal;

import org.jspecify.annotations.NullMarked;
