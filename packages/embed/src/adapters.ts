/** Every adapter by its name, each loaded when a shop opens that names it. */
import { adapters } from '@vitrine/adapters/registry';
import { registerAdapter } from '@vitrine/core';

for (const [name, load] of Object.entries(adapters)) registerAdapter(name, load);

export { registerAdapter };
