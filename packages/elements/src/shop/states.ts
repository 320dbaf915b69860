import type { ElementStates } from '../base/states.js';

export const states: ElementStates = {
  default: { html: '<h1>A page</h1><p>With words of its own.</p>' },
};
