/** Users, roles, territory and field classes: who may see and do what, checked below the screens. */
@NullMarked
package vn.hososach.access;

import org.jspecify.annotations.NullMarked;
