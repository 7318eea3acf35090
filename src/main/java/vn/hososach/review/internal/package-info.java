@NullMarked
package vn.hososach.review.internal;

import org.jspecify.annotations.NullMarked;
