/** The matcher's model: its versions and what they weigh. */
@NullMarked
package vn.hososach.ui.linkage;

import org.jspecify.annotations.NullMarked;
