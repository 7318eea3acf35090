/** What is wrong with a record or missing for a resident: written by the review, read by every later step. */
@NullMarked
package vn.hososach.findings;

import org.jspecify.annotations.NullMarked;
