/** The campaign: its window and targets, the communes' phases, working days, indicators and their progress. */
@NullMarked
package vn.hososach.campaign;

import org.jspecify.annotations.NullMarked;
