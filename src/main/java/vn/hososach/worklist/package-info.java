/** The work list: what waits for whom. Its rows follow the engine's tasks in the engine's own transaction. */
@NullMarked
package vn.hososach.worklist;

import org.jspecify.annotations.NullMarked;
