/** Health records: the 24 administrative fields, basic health, provenance, the journal of acts, and undo. */
@NullMarked
package vn.hososach.records;

import org.jspecify.annotations.NullMarked;
