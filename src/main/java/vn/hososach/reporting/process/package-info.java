/** What the report's process model calls. */
@NullMarked
package vn.hososach.reporting.process;

import org.jspecify.annotations.NullMarked;
