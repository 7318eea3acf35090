@NullMarked
package vn.hososach.decision.process;

import org.jspecify.annotations.NullMarked;
