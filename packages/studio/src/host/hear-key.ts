import { focused } from '@vitrine/elements/kit';
import type { LitElement } from 'lit';
import { commandOf } from '../desk/keys.js';
import type { Hands } from './hands.js';

/** Where one types, so that no key is a command. */
const FIELD = 'input:not([type="checkbox"]), textarea, select, [contenteditable]:not([contenteditable="false"])';

/** Does what a key of the page asks the console for, if it does. */
export function hearKey(event: KeyboardEvent, hands: Hands, element: LitElement): void {
  const field = focused();
  const isTyping = field?.matches(FIELD) === true;
  const isElsewhere = event.defaultPrevented || document.querySelector('dialog:modal') !== null;
  const command = isElsewhere ? null : commandOf(event, isTyping);
  if (!command) return;
  if (command.k === 'escape' && isTyping) {
    // a field of the page is the page's own
    if (element.renderRoot.contains(field)) field.blur();
    return;
  }
  event.preventDefault();
  hands.command(command);
  const write = () => element.renderRoot.querySelector<HTMLElement>('[part="field"]')?.focus();
  if (command.k === 'chat') void element.updateComplete.then(write);
}
