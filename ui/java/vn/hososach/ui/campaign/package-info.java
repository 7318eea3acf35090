/** The campaign's diagram, progress and findings in figures. */
@NullMarked
package vn.hososach.ui.campaign;

import org.jspecify.annotations.NullMarked;
