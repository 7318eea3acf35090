/** Reviewing the data by rule and correcting what a rule can correct. */
@NullMarked
package vn.hososach.ui.review;

import org.jspecify.annotations.NullMarked;
