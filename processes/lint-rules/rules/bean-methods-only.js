const { isAny } = require('bpmnlint-utils');

const BEAN_METHOD = /^\$\{[a-z][A-Za-z]*Process\.[a-z][A-Za-z]*\(execution\)\}$/;
const FLAG = /^\$\{[a-z][A-Za-z]*( == '[A-Z_]+')?\}$/;

/** A model can reach the whole JVM through an expression, so it may only call its process component or test one flag. */
module.exports = () => ({
  check(node, reporter) {
    if (isAny(node, [ 'bpmn:ScriptTask' ])) {
      reporter.report(node.id, 'scripts are not allowed');
    }
    if (isAny(node, [ 'bpmn:ServiceTask' ]) && !BEAN_METHOD.test(node.get('camunda:expression') || '')) {
      reporter.report(node.id, 'service task must call ${xxxProcess.method(execution)}');
    }
    if (isAny(node, [ 'bpmn:SequenceFlow' ]) && node.conditionExpression && !FLAG.test(node.conditionExpression.body)) {
      reporter.report(node.id, 'a condition tests one flag');
    }
    for (const text of timers(node)) {
      if (text.includes('${') && !BEAN_METHOD.test(text)) {
        reporter.report(node.id, 'timer must be a literal or call ${xxxProcess.method(execution)}');
      }
    }
  }
});

function timers(node) {
  if (!isAny(node, [ 'bpmn:TimerEventDefinition' ])) {
    return [];
  }
  return [ node.timeDate, node.timeCycle, node.timeDuration ].filter(Boolean).map(it => it.body);
}
