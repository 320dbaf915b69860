import assert from 'node:assert/strict';
import { test } from 'node:test';
import { adapterNamed, channelNamed, onRegister, registerAdapter, registerChannel, type AdapterLoader } from './registry.js';

const loader: AdapterLoader = () => Promise.reject(new Error('not loaded in this test'));

test('a registered adapter is found by its name, and only by it', () => {
  registerAdapter('registry-one', loader);
  assert.equal(adapterNamed('registry-one'), loader);
  assert.equal(adapterNamed('Registry-One'), undefined);
  assert.equal(adapterNamed('constructor'), undefined);
});

test('registering is told until the listener leaves, and loads nothing', () => {
  const told: string[] = [];
  const off = onRegister((name) => told.push(name));
  registerAdapter('registry-two', loader);
  off();
  registerAdapter('registry-three', loader);
  assert.deepEqual(told, ['registry-two']);
});

test('a second registration replaces the first', () => {
  const other: AdapterLoader = () => loader();
  registerAdapter('registry-four', loader);
  registerAdapter('registry-four', other);
  assert.equal(adapterNamed('registry-four'), other);
});

test('a channel is found by its name, apart from adapters of the same', () => {
  const load = () => Promise.reject(new Error('not loaded in this test'));
  registerChannel('registry-one', load);
  assert.equal(channelNamed('registry-one'), load);
  assert.notEqual(channelNamed('registry-one'), adapterNamed('registry-one'));
  assert.equal(channelNamed('toString'), undefined);
});
