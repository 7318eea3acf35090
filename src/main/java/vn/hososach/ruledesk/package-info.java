/** Sở Y tế reads the decision tables and changes their literals: draft, try, approval by a second person, take back. */
@NullMarked
package vn.hososach.ruledesk;

import org.jspecify.annotations.NullMarked;
