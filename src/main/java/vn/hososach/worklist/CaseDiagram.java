package vn.hososach.worklist;

import java.util.Set;

/**
 * The process of a case as officials see it.
 *
 * @param bpmn the model with its diagram
 * @param active ids of the elements at which the case waits; none when it is finished
 * @param passed ids of the elements it has come through
 */
public record CaseDiagram(String bpmn, Set<String> active, Set<String> passed) {}
