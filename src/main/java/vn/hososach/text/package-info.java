/** Vietnamese text: Unicode form, name keys, tone marks. Pure functions without state. */
@NullMarked
package vn.hososach.text;

import org.jspecify.annotations.NullMarked;
