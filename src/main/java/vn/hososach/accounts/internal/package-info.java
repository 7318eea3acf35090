/** Rows of accounts. */
@NullMarked
package vn.hososach.accounts.internal;

import org.jspecify.annotations.NullMarked;
