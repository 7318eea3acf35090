/** Decision tables evaluated by Flowable: the one authority for every rule with more than one input. */
@NullMarked
package vn.hososach.decision;

import org.jspecify.annotations.NullMarked;
