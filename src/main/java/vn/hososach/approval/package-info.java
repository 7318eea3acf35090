/** Proposals gathered into batches; somebody who is not the proposer looks at a sample and decides. */
@NullMarked
package vn.hososach.approval;

import org.jspecify.annotations.NullMarked;
