/** The rules for our process models that bpmnlint does not know by itself. */
module.exports = {
  configs: {
    recommended: {
      rules: {
        'user-task-queue': 'error',
        'retried-jobs': 'error',
        'bean-methods-only': 'error',
        'english-ids': 'error'
      }
    }
  }
};
