/** What the campaign's process model calls. */
@NullMarked
package vn.hososach.campaign.process;

import org.jspecify.annotations.NullMarked;
