/**
 * What one step of the campaign hands to another: events only. Steps never call steps; they publish one of these and
 * the next step listens, in the same transaction.
 */
@NullMarked
package vn.hososach.handover;

import org.jspecify.annotations.NullMarked;
