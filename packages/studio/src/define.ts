/** Registers the studio's elements, and makes every adapter and channel known by its name. */
import { adapters, channels } from '@vitrine/adapters';
import { registerAdapter, registerChannel } from '@vitrine/core';
import { define } from '@vitrine/elements';
import { studio } from './manifest.js';

for (const [name, load] of Object.entries(adapters)) registerAdapter(name, load);
for (const [name, load] of Object.entries(channels)) registerChannel(name, load);
await Promise.all(Object.entries(studio).map(async ([tag, load]) => define(tag, await load())));
