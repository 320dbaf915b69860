import { html, nothing, type TemplateResult } from 'lit';
import { icons } from './icons.js';
import { createSeekBar } from './seek-bar.js';
import { createVolumeBar } from './volume-bar.js';
import {
  hasFullScreen,
  hasPictureInPicture,
  isFullScreen,
  isInPicture,
  toggleFullScreen,
  togglePictureInPicture,
} from './screen.js';
import { markRow } from './mark-row.js';
import { settings } from './settings.js';
import type { Deck } from './deck.js';

export interface Controls {
  /** Whether something of it stands open. */
  readonly isBusy: boolean;
  render(deck: Deck): TemplateResult;
}

/** The bar of controls. `deck` answers with what they work on now. */
export function createControls(deck: () => Deck): Controls {
  const { player, video } = deck();
  const seekBar = createSeekBar(deck);
  // one for a bar that is wide enough, one for the settings of one that is not
  const volumes = [createVolumeBar(video, () => deck().t), createVolumeBar(video, () => deck().t)] as const;
  let isOpen = false;

  const open = (to: boolean) => {
    isOpen = to;
    player.requestUpdate();
  };
  const root = () => player.renderRoot as ShadowRoot;
  function close(): void {
    open(false);
    root().querySelector<HTMLElement>('#set')?.focus();
  }
  function onKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || !isOpen) return;
    event.stopPropagation();
    event.preventDefault();
    close();
  }
  function onLeave({ relatedTarget }: FocusEvent): void {
    const panel = root().querySelector('#settings');
    if (isOpen && relatedTarget && !panel?.contains(relatedTarget as Node) && (relatedTarget as Element).id !== 'set')
      open(false);
  }
  // a press beside the settings is none on the video
  root().addEventListener(
    'click',
    (event) => {
      const path = event.composedPath();
      if (!isOpen || path.some((node) => ['set', 'settings'].includes((node as Element).id))) return;
      open(false);
      if (path[0] === video) event.stopPropagation();
    },
    true,
  );

  function render(now: Deck): TemplateResult {
    const { t, captions, toggle, update, live } = now;
    if (live) seekBar.follow();
    const name = t(video.ended ? 'replay' : video.paused ? 'play' : 'pause');
    const button = (part: string, label: string, icon: unknown, press: () => unknown, pressed?: boolean) =>
      html`<button part=${part} type="button" aria-label=${label} title=${label} aria-pressed=${pressed ?? nothing} @click=${press}>${icon}</button>`;
    return html`<div id="controls" part="controls" @keydown=${onKey} @focusout=${onLeave}>
      ${isOpen ? settings(now, volumes[1]) : nothing}
      <div id="line">${seekBar.input}${markRow(now, seekBar.input.clientWidth || video.clientWidth)}</div>
      ${seekBar.time}
      <div id="start">
        <button id="toggle" part="toggle" type="button" aria-label=${name} title=${name} @click=${toggle}>${video.ended ? icons.replay : video.paused ? icons.play : icons.pause}</button>
        ${button('mute', t(video.muted ? 'unmute' : 'mute'), video.muted ? icons.muted : icons.sound, () => (video.muted = !video.muted))}
        <span id="loud">${volumes[0]}</span>
        ${live?.button(t) ?? nothing}
      </div>
      <div id="end">
        ${captions.tracks.length > 0 ? button('captions', t('captions'), icons.captions, captions.toggle, !!captions.current) : nothing}
        <button id="set" part="settings-button" type="button" aria-label=${t('settings')} title=${t('settings')} aria-expanded=${isOpen}
          @click=${() => open(!isOpen)}>${icons.settings}</button>
        ${
          hasPictureInPicture(video)
            ? html`<span id="pip">${button('picture-in-picture', t('pictureInPicture'), icons.small, () => togglePictureInPicture(video), isInPicture(video))}</span>`
            : nothing
        }
        ${
          hasFullScreen(video)
            ? button(
                'full-screen',
                t(isFullScreen(player) ? 'exitFullScreen' : 'fullScreen'),
                isFullScreen(player) ? icons.window : icons.full,
                async () => {
                  await toggleFullScreen(player, video);
                  update();
                },
              )
            : nothing
        }
      </div>
    </div>`;
  }

  return {
    get isBusy() {
      return isOpen;
    },
    render,
  };
}
