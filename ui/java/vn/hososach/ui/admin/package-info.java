/** The audit trail and the accounts. */
@NullMarked
package vn.hososach.ui.admin;

import org.jspecify.annotations.NullMarked;
