/** The screens of the commune police: their own, not the station's with parts hidden. Identity fields only. */
@NullMarked
package vn.hososach.ui.verification;

import org.jspecify.annotations.NullMarked;
