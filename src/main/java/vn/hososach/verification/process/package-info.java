@NullMarked
package vn.hososach.verification.process;

import org.jspecify.annotations.NullMarked;
