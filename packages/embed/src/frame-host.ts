/**
 * For a page with the iframe form: gives each `<iframe src="…/embed.html#…&channel=…">` its height, and tells what happens in it as events
 * of the iframe. It believes a message only of the very window of such an iframe, from its origin, on its channel.
 */
import { FACTS, type FrameMessage } from './frame-messages.js';

/** CSS pixels; a page is not to be pushed away by what stands in a frame. */
const HIGHEST = 4_000;

/** The origin that a frame's messages come from: `null`, in words, where a sandbox takes its own away. */
function originOf({ sandbox, src }: HTMLIFrameElement, isSandboxed: boolean): string {
  return isSandboxed && !sandbox.contains('allow-same-origin') ? 'null' : new URL(src).origin;
}

function messageOf(data: unknown, channel: string): FrameMessage | null {
  if (typeof data !== 'object' || data === null) return null;
  const { vitrine, type, height, name, detail } = data as Readonly<Record<string, unknown>>;
  if (vitrine !== channel) return null;
  if (type === 'resize' && typeof height === 'number' && height >= 0) return { type, height: Math.min(height, HIGHEST) };
  return type === 'fact' && typeof name === 'string' && FACTS.includes(name) ? { type, name, detail } : null;
}

function hear({ source, origin, data }: MessageEvent<unknown>): void {
  const frame = [...document.querySelectorAll<HTMLIFrameElement>('iframe[src*="embed.html#"]')].find(
    ({ contentWindow }) => contentWindow === source,
  );
  if (!source || !frame || origin !== originOf(frame, frame.hasAttribute('sandbox'))) return;
  const channel = new URLSearchParams(new URL(frame.src).hash.slice(1)).get('channel');
  const message = channel ? messageOf(data, channel) : null;
  if (message?.type === 'resize') frame.style.height = `${message.height}px`;
  else if (message) frame.dispatchEvent(new CustomEvent(message.name, { detail: message.detail, bubbles: true }));
}

// a server has no page to look at
if (globalThis.window) addEventListener('message', hear);
