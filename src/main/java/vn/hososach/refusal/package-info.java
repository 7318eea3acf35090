/** The one way in which a business rule says no: a code and its parameters; the words live in {@code ui/i18n}. */
@NullMarked
package vn.hososach.refusal;

import org.jspecify.annotations.NullMarked;
