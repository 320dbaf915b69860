/** What stands in a player while there is nothing to play: before a show begins, and between its end and its recording. */
import { html, type TemplateResult } from 'lit';
import { visible, type MessageKey, type Show, type Translate } from '@vitrine/core';
import { adopt } from '../base/adopt.js';
import { define } from '../base/define.js';
import { handFocus } from '../base/hand-focus.js';
import { VitrineCountdown } from '../countdown/countdown.js';
import type { VitrinePlayer } from '../player/player.js';
import { createAppointment } from './appointment.js';
import { lobbyStyles } from './lobby.styles.js';
import { createReminder } from './reminder.js';
import { renew } from './renew.js';
import { shownDate } from './shown-date.js';

export interface Lobby {
  render(): TemplateResult;
  stop(): void;
}

export interface LobbyOptions {
  readonly player: VitrinePlayer;
  /** What was played has ended, whatever the show file says of it yet. */
  readonly hasEnded: boolean;
  t(): Translate<MessageKey>;
  /** Says something in the live region. */
  say(words: string): void;
  update(): void;
}

/** Whether there is something to play now. */
function isPlayable({ status, sources, startsAt = 0 }: Show, hasEnded: boolean): boolean {
  if (sources.length === 0) return false;
  return hasEnded ? status === 'recorded' : status !== 'scheduled' || startsAt <= Date.now();
}

export function openLobby({ player, hasEnded, t, say, update }: LobbyOptions): Lobby {
  define('vitrine-countdown', VitrineCountdown);
  adopt(player, lobbyStyles);
  const { stage } = player;
  const end = new AbortController();
  const { signal } = end;
  const appointment = createAppointment(signal);
  const reminder = createReminder(player, { say, update });
  const root = () => player.renderRoot as ShadowRoot;
  let timer: ReturnType<typeof setTimeout> | undefined;

  /** A show can be played: the lobby makes room for it, and hands the focus on. */
  async function open(show: Show): Promise<void> {
    const isFocused = !!root().activeElement?.closest('[part=lobby]');
    player.put(show, visible(show.cues, { media: player.start, programme: null }));
    say(t()(show.status === 'recorded' ? 'recordingHere' : 'onAir'));
    await player.updateComplete;
    if (isFocused) handFocus(player);
  }

  function found(show: Show): boolean {
    if (isPlayable(show, hasEnded)) {
      void open(show);
      return true;
    }
    // it may have been put off, or have another title
    stage.put(show, stage.$cues.get(), stage.moment().media);
    begins(show);
    update();
    return false;
  }

  /** Renders again when it begins, for then other words stand there. */
  function begins({ startsAt = 0 }: Show): void {
    clearTimeout(timer);
    const left = startsAt - Date.now();
    if (left > 0) timer = setTimeout(update, Math.min(left, 2 ** 31 - 1));
  }

  const shown = stage.$show.get();
  if (shown) begins(shown);
  renew(player, { signal, found, atOnce: hasEnded || shown?.status === 'recorded' });

  function before({ id, title, startsAt, endsAt }: Show): TemplateResult {
    const isSoon = startsAt === undefined || startsAt <= Date.now();
    const locale = player.shop?.locale ?? 'en';
    if (isSoon) return html`<p>${t()(startsAt === undefined ? 'scheduled' : 'startingSoon')}</p>`;
    return html`<p><time datetime=${new Date(startsAt).toISOString()}>${shownDate(startsAt, locale)}</time></p>
      <p class="label">${t()('startsIn')}</p>
      <vitrine-countdown until=${new Date(startsAt).toISOString()}></vitrine-countdown>
      <div class="acts">${appointment.link(t(), { id, title, start: startsAt, end: endsAt })}${reminder.button(t(), { id, title, startsAt })}</div>`;
  }

  const after = (): TemplateResult =>
    html`<p>${t()('ended')}</p>${player.show ? html`<p class="label">${t()('recordingSoon')}</p>` : ''}`;

  return {
    render() {
      const show = stage.$show.get();
      return html`<div id="lobby" part="lobby"><h2 tabindex="-1" dir="auto" lang=${show?.lang ?? ''}>${show?.title}</h2>${
        show && (hasEnded || show.status === 'recorded' ? after() : before(show))
      }</div>`;
    },
    stop() {
      clearTimeout(timer);
      end.abort();
    },
  };
}
