const { isAny } = require('bpmnlint-utils');

const RETRIES = 'PT1M,PT10M,PT1H';
const SERVICES = [ 'bpmn:ServiceTask', 'bpmn:BusinessRuleTask', 'bpmn:SendTask', 'bpmn:ScriptTask' ];

/** What can fail is a job of its own, tried again by the engine before it becomes an incident. */
module.exports = () => ({
  check(node, reporter) {
    const service = isAny(node, SERVICES);
    const user = isAny(node, [ 'bpmn:UserTask' ]);
    if (service && !node.get('camunda:asyncBefore')) {
      reporter.report(node.id, 'service task needs camunda:asyncBefore');
    }
    if (user && !node.get('camunda:asyncAfter')) {
      reporter.report(node.id, 'user task needs camunda:asyncAfter');
    }
    if ((service || user || timer(node)) && retries(node) !== RETRIES) {
      reporter.report(node.id, `retry cycle must be ${RETRIES}`);
    }
  }
});

function timer(node) {
  return isAny(node, [ 'bpmn:CatchEvent' ])
    && (node.eventDefinitions || []).some(it => isAny(it, [ 'bpmn:TimerEventDefinition' ]));
}

function retries(node) {
  const values = node.extensionElements ? node.extensionElements.values : [];
  const cycle = values.find(it => isAny(it, [ 'camunda:FailedJobRetryTimeCycle' ]));
  return cycle && cycle.body;
}
