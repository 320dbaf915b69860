/** Every adapter, every analytics sink and every live channel by its name, each loaded when a shop needs one that it names. */
import { adapters, channels, sinks } from '@vitrine/adapters/registry';
import { registerAdapter, registerChannel, registerSink } from '@vitrine/core';

for (const [name, load] of Object.entries(adapters)) registerAdapter(name, load);
for (const [name, load] of Object.entries(sinks)) registerSink(name, load);
for (const [name, load] of Object.entries(channels)) registerChannel(name, load);

export { registerAdapter };
