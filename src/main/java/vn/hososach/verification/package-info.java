/** Questions to the commune police and their answers: identity fields only, never health data. */
@NullMarked
package vn.hososach.verification;

import org.jspecify.annotations.NullMarked;
