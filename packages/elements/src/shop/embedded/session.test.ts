import { expect } from '@open-wc/testing';
import { readMessage, versioned } from './session.js';

const V = '2026-01-11';
const ask = (method: string, more: Record<string, unknown> = {}) => ({ jsonrpc: '2.0', id: 'a', method, params: {}, ...more });
const tell = (method: string, params: unknown = {}) => ({ jsonrpc: '2.0', method, params });

describe('the embedded checkout protocol', () => {
  it('keeps to the version of the address, and names one where it has none', () => {
    expect(versioned('https://pay.example/1?ec_version=2026-01-11').version).to.equal(V);
    const { url, version } = versioned('https://pay.example/1?key=own#top');
    expect(url).to.equal(`https://pay.example/1?key=own&ec_version=${version}#top`);
  });

  it('shakes hands, as an object or as a text', () => {
    const reply = { jsonrpc: '2.0', id: 'a', result: { ucp: { version: V, status: 'success' } } };
    for (const message of [ask('ec.ready', { params: { delegate: [] } }), JSON.stringify(ask('ec.ready'))])
      expect(readMessage(message, V)).to.deep.equal({ reply, happening: { kind: 'ready' } });
  });

  it('hands no credential over', () => {
    const { reply, happening } = readMessage(ask('ec.ready', { params: { auth: { type: 'oauth' } } }), V);
    expect(happening).to.deep.equal({ kind: 'failed' });
    expect(reply?.['result']).to.have.nested.property('ucp.status', 'error');
    expect(readMessage(ask('ec.auth'), V).reply?.['result']).to.have.nested.property('messages[0].code', 'not_supported_error');
  });

  it('hears start, end and failure, and answers none of them', () => {
    expect(readMessage(tell('ec.start'), V)).to.deep.equal({ happening: { kind: 'start' } });
    expect(readMessage(tell('ec.complete', { checkout: {} }), V)).to.deep.equal({ happening: { kind: 'complete' } });
    const url = 'https://pay.example/again';
    expect(readMessage(tell('ec.error', { error: { continue_url: url } }), V)).to.deep.equal({
      happening: { kind: 'failed', url },
    });
    expect(readMessage(tell('ec.error', { error: { continue_url: 7 } }), V)).to.deep.equal({ happening: { kind: 'failed' } });
  });

  it('knows no other request, and lets other notifications pass', () => {
    expect(readMessage(ask('ec.payment.credential_request'), V).reply).to.deep.equal({
      jsonrpc: '2.0',
      id: 'a',
      error: { code: -32601, message: 'Method not found.' },
    });
    expect(readMessage(tell('ec.totals.change'), V)).to.deep.equal({});
  });

  it('takes nothing for a message that is none', () => {
    for (const data of [
      null,
      7,
      'hello',
      '{',
      [],
      {},
      { jsonrpc: '1.0', method: 'ec.start' },
      { jsonrpc: '2.0', method: 7 },
      tell('ec.ready'),
    ])
      expect(readMessage(data, V)).to.deep.equal({});
  });
});
