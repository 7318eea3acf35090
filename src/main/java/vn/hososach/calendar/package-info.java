/** The working days of Vietnamese offices. */
@NullMarked
package vn.hososach.calendar;

import org.jspecify.annotations.NullMarked;
