/** The sign-in page. */
@NullMarked
package vn.hososach.ui.login;

import org.jspecify.annotations.NullMarked;
