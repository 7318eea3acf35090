/** The population register: the authoritative list of residents that records are compared with. */
@NullMarked
package vn.hososach.population;

import org.jspecify.annotations.NullMarked;
