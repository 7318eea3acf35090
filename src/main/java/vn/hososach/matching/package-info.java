/**
 * Record linkage for residents of Việt Nam: which health records are of one person, and whose row of the population
 * register that is. Plain Java without Spring and without a database; usable on its own through {@code MatchRun}.
 */
@NullMarked
package vn.hososach.matching;

import org.jspecify.annotations.NullMarked;
