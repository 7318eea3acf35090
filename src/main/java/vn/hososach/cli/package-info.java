/** The command line of architecture §9: the same jar, the same services, without screens. */
@NullMarked
package vn.hososach.cli;

import org.jspecify.annotations.NullMarked;
