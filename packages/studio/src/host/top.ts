/** The top of the console: which show, how it stands, and what starts and ends it. */
import { html, nothing, type TemplateResult } from 'lit';
import type { LiveStatus } from '@vitrine/core';
import type { StudioKey } from '../strings/messages.js';
import { clock, count, type View } from './view.js';

const CONNECTION: Readonly<Record<LiveStatus, StudioKey>> = {
  idle: 'connIdle',
  connecting: 'connConnecting',
  open: 'connOpen',
  degraded: 'connDegraded',
  closed: 'connClosed',
  denied: 'connDenied',
};

/** A key that is held down presses a button again and again. */
export const once = (event: KeyboardEvent): void => {
  if (event.repeat && event.key === 'Enter') event.preventDefault();
};

export interface TopView extends View {
  readonly status: LiveStatus;
  readonly viewers: number | null;
  readonly worker: 'here' | 'elsewhere' | 'none';
  rehearse(on: boolean): void;
}

function air({ t, locale, state, now }: TopView): TemplateResult {
  const { status, startedAt } = state;
  const words = t(status === 'live' ? 'live' : status === 'recorded' ? 'ended' : 'scheduled');
  const time = status === 'live' && startedAt !== undefined ? clock(now - startedAt, locale) : '';
  return html`<p part="air" class=${status}><b>${words}</b>${time ? html` <bdi>${time}</bdi>` : nothing}</p>`;
}

function startAndEnd(view: TopView): TemplateResult | typeof nothing {
  const { t, state, step, now } = view;
  if (state.status === 'recorded') return nothing;
  const isLive = state.status === 'live';
  const what = isLive ? 'end' : 'go-live';
  const isArmed = step.armed() === what;
  const words = isLive ? t(isArmed ? 'endSure' : 'end') : t(isArmed ? 'goLiveSure' : 'goLive');
  const press = () => {
    if (step.press(what)) view.ask({ k: 'status', status: isLive ? 'recorded' : 'live', at: now });
    else view.say(isLive ? t('endSure') : t('goLiveSure'));
  };
  return html`<button part=${what} type="button" class=${isArmed ? 'sure' : isLive ? 'quiet' : 'strong'} @keydown=${once} @click=${press}>${words}</button>`;
}

/** How the room can be reached; what is wrong stands out. */
function connection({ t, status, worker }: TopView): TemplateResult {
  const run = status !== 'open' || worker === 'none' ? '' : t(worker === 'here' ? 'runsHere' : 'runsElsewhere');
  return html`<p part="connection" class=${status}>${t(CONNECTION[status])}${run ? html`<span class="muted"> · ${run}</span>` : nothing}</p>`;
}

/** @param isKnown whether the room has told how it stands; before that there is nothing to switch. */
export function top(view: TopView, isKnown: boolean): TemplateResult {
  const { t, locale, show, viewers, isRehearsing } = view;
  return html`<header part="top">
    <div class="names">
      <h2 part="title"><bdi>${show.title}</bdi></h2>
      ${connection(view)}
    </div>
    <div class="standing">
      ${air(view)}
      <p part="viewers"><bdi>${viewers === null ? t('viewersUnknown') : t('viewers', count(viewers, locale))}</bdi></p>
    </div>
    <div class="switches" ?hidden=${!isKnown}>
      <button part="rehearse" type="button" class=${isRehearsing ? 'strong' : 'quiet'} aria-pressed=${String(isRehearsing)} @click=${() => view.rehearse(!isRehearsing)}>${t('rehearse')}</button>
      ${startAndEnd(view)}
    </div>
  </header>`;
}

/** Says that nothing reaches anybody, as long as that is so. */
export function banners({ t, desk, isRehearsing, rehearse }: TopView): TemplateResult {
  return html`${
    isRehearsing
      ? html`<div part="rehearsal">
          <b>${t('rehearsing')}</b>
          <button type="button" class="quiet" @click=${() => rehearse(false)}>${t('rehearsingStop')}</button>
        </div>`
      : nothing
  }${desk.channel.demo ? html`<p part="demo">${t('demo')}</p>` : nothing}`;
}
