/** Accounts: who may sign in, how passwords are given and changed, and what stops somebody from guessing them. */
@NullMarked
package vn.hososach.accounts;

import org.jspecify.annotations.NullMarked;
