/** The PostgreSQL in the box, and the order in which the engines wait for the migrations. */
@NullMarked
package vn.hososach.database;

import org.jspecify.annotations.NullMarked;
