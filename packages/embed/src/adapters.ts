/** Every adapter and every analytics sink by its name, each loaded when a shop needs one that it names. */
import { adapters, sinks } from '@vitrine/adapters/registry';
import { registerAdapter, registerSink } from '@vitrine/core';

for (const [name, load] of Object.entries(adapters)) registerAdapter(name, load);
for (const [name, load] of Object.entries(sinks)) registerSink(name, load);

export { registerAdapter };
