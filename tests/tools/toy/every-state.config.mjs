import base from '../../config/web-test-runner.config.mjs';

const testsIn = (suite) => [...(suite?.tests ?? []), ...(suite?.suites ?? []).flatMap(testsIn)];

/** Says how the toy's tests ended. The runner itself counts those that were not asked for as failed. */
const toyReporter = {
  onTestRunFinished({ sessions }) {
    const ran = sessions.flatMap(({ testResults }) => testsIn(testResults)).filter(({ name }) => name.includes('vitrine-toy'));
    for (const { name, passed, error } of ran) console.log(`${name}: ${passed ? 'well' : error?.message}`);
  },
};

/** The generic test of every element in every state, for the toy alone. */
export default {
  ...base,
  testFramework: { config: { ...base.testFramework.config, grep: 'vitrine-toy' } },
  reporters: [toyReporter],
};
