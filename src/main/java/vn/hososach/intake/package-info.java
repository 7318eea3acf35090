/** Files in: detect, decode, validate, publish by COPY and a handful of statements; bad lines go to a reject list. */
@NullMarked
package vn.hososach.intake;

import org.jspecify.annotations.NullMarked;
