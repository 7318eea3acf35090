@NullMarked
package vn.hososach.approval.process;

import org.jspecify.annotations.NullMarked;
