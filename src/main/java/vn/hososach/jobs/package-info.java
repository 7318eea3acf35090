/** Long-running work with progress, cancelling, and a record of what ran. */
@NullMarked
package vn.hososach.jobs;

import org.jspecify.annotations.NullMarked;
