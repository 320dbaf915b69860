/** The console as a whole: what stands where, and which tool is open. */
import { html, nothing, type TemplateResult } from 'lit';
import { emptyState, type ShowState } from '@vitrine/core';
import { chatTool, type ChatView } from './chat-tool.js';
import { giveawayTool } from './giveaway-tool.js';
import { keysTool, logTool, type LogView } from './log-tool.js';
import { noticeTool } from './notice-tool.js';
import { offerTool } from './offer-tool.js';
import { pollTool, type PollView } from './poll-tool.js';
import { products, type ProductsView } from './products.js';
import { seenNow } from './seen-now.js';
import { actions, stage, type StageView } from './stage.js';
import { banners, top, type TopView } from './top.js';
import { isTrouble } from '../desk/said.js';
import { TOOLS, type Tool } from './view.js';

export interface Bench extends TopView, StageView, ProductsView, ChatView, PollView, LogView {
  readonly tool: Tool;
  open(tool: Tool): void;
}

/** Whether something in a tool wants to be looked at, or is before the viewers now. */
function isOn(tool: Tool, { state, server, now, held, entries }: Bench): boolean {
  switch (tool) {
    case 'chat':
      return (held?.length ?? 0) > 0;
    case 'offer':
      return state.offers.some(({ deadline }) => deadline === undefined || deadline > server);
    case 'poll':
      return state.poll?.open === true;
    case 'notice':
      return state.notice !== undefined && (state.notice.end === undefined || state.notice.end > now);
    case 'giveaway':
      return state.giveaway?.open === true;
    case 'log':
      return entries.slice(-1).some(isTrouble);
    case 'keys':
      return false;
  }
}

function opened(bench: Bench): TemplateResult {
  switch (bench.tool) {
    case 'chat':
      return chatTool(bench);
    case 'offer':
      return offerTool(bench);
    case 'poll':
      return pollTool(bench);
    case 'notice':
      return noticeTool(bench);
    case 'giveaway':
      return giveawayTool(bench);
    case 'log':
      return logTool(bench);
    case 'keys':
      return keysTool(bench);
  }
}

function tools(bench: Bench): TemplateResult {
  const { t, tool } = bench;
  return html`<section part="tools" aria-label=${t('tools')}>
    <div class="tabs" role="group" aria-label=${t('tools')}>
      ${TOOLS.map(
        (it) =>
          html`<button part="tab" type="button" value=${it} class=${isOn(it, bench) ? 'on' : ''} aria-pressed=${String(it === tool)} @click=${() => bench.open(it)}>${t(it)}</button>`,
      )}
    </div>
    <div part="tool" data-tool=${tool}>${opened(bench)}</div>
  </section>`;
}

/** What is in the way of a console, in words, and the way out of it. */
export function message(words: string, again?: string, retry?: () => void): TemplateResult {
  return html`<div part="message">
    <p role="status">${words}</p>
    ${again ? html`<button part="retry" type="button" class="strong" @click=${retry}>${again}</button>` : nothing}
  </div>`;
}

/** @param state `null`: the room has not told it yet. */
export function consoleView(given: Omit<Bench, 'state'>, state: ShowState | null): TemplateResult {
  if (!state) {
    const { show } = given;
    const early: Bench = { ...given, state: { ...emptyState(show.id, ''), status: show.status } };
    return html`<div id="console">${banners(early)}${top(early, false)}</div>`;
  }
  const bench: Bench = { ...given, state };
  return html`<div id="console" class=${bench.isRehearsing ? 'rehearsing' : nothing}>
    ${banners(bench)}${top(bench, true)}
    <div class="desk">
      <div class="first">${stage(bench)}${actions(bench)}${seenNow(bench)}</div>
      ${products(bench)}${tools(bench)}
    </div>
  </div>`;
}
