/** The screens. They wire components to desks and queries; they hold no rule, no SQL and no engine. */
@NullMarked
package vn.hososach.ui;

import org.jspecify.annotations.NullMarked;
