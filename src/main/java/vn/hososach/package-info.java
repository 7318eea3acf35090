@NullMarked
package vn.hososach;

import org.jspecify.annotations.NullMarked;
