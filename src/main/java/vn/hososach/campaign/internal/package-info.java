/** Rows, snapshots and the sweep of the campaign. */
@NullMarked
package vn.hososach.campaign.internal;

import org.jspecify.annotations.NullMarked;
