/** A host's console on a page, in a room of its own, and somebody who watches it. */
import { memoryChannel } from '@vitrine/adapters';
import { createLiveSession, shownPin, type CommerceAdapter, type KeyValueStore, type LiveSession } from '@vitrine/core';
import { browserTiming } from '@vitrine/elements/kit';
import { mount, unmount, until } from './harness.js';
import type { VitrineHost } from '../../packages/studio/src/host/host.js';
import { sampleRoom } from '../../packages/studio/src/host/sample-room.js';
import { hostShow, part } from '../../packages/studio/src/host/states.js';

export const MARKUP = '<vitrine-host show="{show}"></vitrine-host>';
const ends: (() => void)[] = [];

/** Ends all that a test has begun. */
export function leave(): void {
  for (const end of ends.splice(0)) end();
  unmount();
}

export function store(): KeyValueStore {
  const values = new Map<string, string>();
  return {
    get: (key) => values.get(key) ?? null,
    set: (key, value) => void values.set(key, value),
    remove: (key) => void values.delete(key),
  };
}

/** A console in a room between tabs; `id` names the room. */
export async function host(id: string, setting: Partial<VitrineHost> = {}, adapter?: CommerceAdapter): Promise<VitrineHost> {
  const show = { ...hostShow, id, status: 'scheduled' };
  const { element } = await mount('vitrine-host', MARKUP, { show, ...(adapter && { adapter }) });
  return sit(element, { channel: memoryChannel(), ...setting });
}

/** A console in a room of which the test says every word. */
export async function sampled() {
  const room = sampleRoom();
  const { element } = await mount('vitrine-host', MARKUP, { show: hostShow });
  return { room, element: await sit(element, { channel: room }) };
}

async function sit(element: VitrineHost, setting: Partial<VitrineHost>): Promise<VitrineHost> {
  Object.assign(element, { storage: store(), ...setting });
  await until(() => part(element, 'stage') !== null);
  return element;
}

/** Somebody who watches. */
export function viewer(id: string): LiveSession {
  const session = createLiveSession({
    channel: memoryChannel(),
    show: id,
    role: 'viewer',
    token: () => Promise.resolve(''),
    ...browserTiming,
  });
  ends.push(() => session.close());
  return session;
}

export const shown = ({ $state }: LiveSession) => {
  const state = $state.get();
  return state ? (shownPin(state)?.product ?? null) : undefined;
};
export const all = (element: HTMLElement, selector: string) => [...element.shadowRoot!.querySelectorAll<HTMLElement>(selector)];
export const words = (element: HTMLElement, name: string) => part(element, name)?.textContent.replace(/\s+/g, ' ').trim() ?? '';
export const press = (element: HTMLElement, name: string) => part(element, name)!.click();
export const fill = (element: HTMLElement, selector: string, value: string) => {
  (element.shadowRoot!.querySelector(selector) as HTMLInputElement).value = value;
};
export const room = () => `room-${crypto.randomUUID().slice(0, 8)}`;
export const leads = (element: HTMLElement) => until(() => words(element, 'connection').includes('This tab'));
