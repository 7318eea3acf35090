/** Taking in files of the register and of the record systems. */
@NullMarked
package vn.hososach.ui.intake;

import org.jspecify.annotations.NullMarked;
