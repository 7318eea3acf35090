/** The list of hamlets that a commune keeps. */
@NullMarked
package vn.hososach.ui.hamlets;

import org.jspecify.annotations.NullMarked;
