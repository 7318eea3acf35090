const { isAny } = require('bpmnlint-utils');

const WORDS = /^[a-z]+(-[a-z]+)+$/;

/** Ids are English words with hyphens (verb-noun); names are Vietnamese, because officials see the diagram. */
module.exports = () => ({
  check(node, reporter) {
    if (isAny(node, [ 'bpmn:FlowNode' ]) && !WORDS.test(node.id)) {
      reporter.report(node.id, 'id must be verb-noun in lower case');
    }
    if (isAny(node, [ 'bpmn:FlowNode', 'bpmn:Process' ]) && !node.name) {
      reporter.report(node.id, 'a Vietnamese name is missing');
    }
  }
});
