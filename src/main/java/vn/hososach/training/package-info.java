/** The training campaign: an invented population and its faulty records, the same for the same seed. */
@NullMarked
package vn.hososach.training;

import org.jspecify.annotations.NullMarked;
