/** Fields of a person in the form in which they are compared: names, dates, numbers, addresses. Pure functions. */
@NullMarked
package vn.hososach.matching.forms;

import org.jspecify.annotations.NullMarked;
