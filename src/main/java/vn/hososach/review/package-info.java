/** Facts, decisions, findings: compares every record with the register and says what is wrong; corrects what a rule can. */
@NullMarked
package vn.hososach.review;

import org.jspecify.annotations.NullMarked;
