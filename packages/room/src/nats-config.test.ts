import assert from 'node:assert/strict';
import { test } from 'node:test';
import { natsConfig, streamConfig } from './nats-config.js';
import { roleTemplates } from './permissions.js';

const OPTIONS = {
  name: 'n1',
  listen: '127.0.0.1:4222',
  websocket: '0.0.0.0:443',
  operator: 'OP.jwt',
  accounts: { AXYZ: 'A.jwt' },
  systemAccount: 'ASYS',
  store: '/var/lib/it"s',
};

test('what stands in a configuration cannot break out of its place', () => {
  const text = natsConfig({ ...OPTIONS, name: 'a"\nlisten: x', monitor: '127.0.0.1:1', origins: ['https://shop.example'] });
  assert.ok(text.includes('server_name: "a\\"\\nlisten: x"\n'));
  assert.ok(text.includes('store_dir: "/var/lib/it\\"s"'));
  assert.ok(text.includes('allowed_origins: ["https://shop.example"]'));
  assert.ok(text.includes('no_tls: true') && text.includes('compression: false') && text.includes('AXYZ: "A.jwt"'));
});

test('with a certificate it is encrypted; several know of each other', () => {
  const cluster = { listen: 'h1:6222', routes: ['nats://h2:6222', 'nats://h3:6222'] };
  const text = natsConfig({ ...OPTIONS, tls: { cert: 'c.pem', key: 'k.pem' }, cluster });
  assert.ok(text.includes('tls { cert_file: "c.pem", key_file: "k.pem" }') && !text.includes('no_tls'));
  assert.ok(text.includes('routes: ["nats://h2:6222", "nats://h3:6222"]'));
  assert.deepEqual(
    [streamConfig(3).num_replicas, streamConfig().max_msgs_per_subject, streamConfig().allow_direct],
    [3, 1, true],
  );
});

test('where a worker writes, no host does; and nobody but a worker hears another show', () => {
  const { viewer, host, worker } = roleTemplates('worker');
  assert.ok([...viewer.pub.allow, ...host.pub.allow].every((subject) => !/^show\..*\.pub\./.test(subject)));
  assert.ok(roleTemplates().host.pub.allow.includes('show.{{tag(show)}}.pub.>'));
  for (const { sub, pub } of [viewer, host])
    assert.ok([...sub.allow, ...pub.allow].every((subject) => /\{\{(tag\(show\)|name\(\))\}\}/.test(subject)));
  assert.equal(worker.bearer_token, undefined);
});
