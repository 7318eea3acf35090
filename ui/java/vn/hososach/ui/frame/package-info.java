/** What every screen stands in: security, layout, theme, keys, messages and the shared small components. */
@NullMarked
package vn.hososach.ui.frame;

import org.jspecify.annotations.NullMarked;
