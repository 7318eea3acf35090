const { is } = require('bpmnlint-utils');

const QUEUES = [ 'station', 'head', 'police', 'supervision', 'chair', '${queue}' ];

/** A task without a known queue would be seen by nobody. */
module.exports = () => ({
  check(node, reporter) {
    if (is(node, 'bpmn:UserTask') && !QUEUES.includes(node.get('camunda:candidateGroups'))) {
      reporter.report(node.id, `candidate group must be one of ${QUEUES.join(', ')}`);
    }
  }
});
