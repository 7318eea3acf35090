/**
 * Links records to their rows of the register and to each other: the pure matcher ({@code vn.hososach.matching}) over
 * what lies in the database, its models, and what people answered to it.
 */
@NullMarked
package vn.hososach.linkage;

import org.jspecify.annotations.NullMarked;
