import base from '../../config/web-test-runner.config.mjs';

/** The generic test of every element in every state, for the toy alone. */
export default { ...base, testFramework: { config: { ...base.testFramework.config, grep: 'vitrine-toy' } } };
