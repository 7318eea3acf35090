/** The decision tables as Sở Y tế reads and changes them. */
@NullMarked
package vn.hososach.ui.ruledesk;

import org.jspecify.annotations.NullMarked;
