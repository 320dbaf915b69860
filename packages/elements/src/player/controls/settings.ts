import { html, nothing, type TemplateResult } from 'lit';
import type { Deck } from './deck.js';
import { hasPictureInPicture, togglePictureInPicture } from './screen.js';

const SPEEDS = [0.75, 1, 1.25, 1.5, 2];

interface Choice {
  readonly label: string;
  readonly lang?: string;
  readonly checked: boolean;
  choose(): void;
}

const choices = (name: string, legend: string, all: readonly Choice[]) =>
  html`<fieldset><legend>${legend}</legend>${all.map(
    ({ label, lang, checked, choose }) =>
      html`<label><input type="radio" name=${name} .checked=${checked} @change=${choose} /><span lang=${lang || nothing}>${label}</span></label>`,
  )}</fieldset>`;

/** Speed, captions, and what finds no room in a narrow bar. */
export function settings(deck: Deck, volume: HTMLInputElement): TemplateResult {
  const { video, captions, t, locale, update } = deck;
  const { tracks, current } = captions;
  const speed = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
  return html`<div id="settings" part="settings" role="group" aria-label=${t('settings')}>
    <div id="loudness"><span aria-hidden="true">${t('volume')}</span>${volume}</div>
    ${choices(
      'speed',
      t('speed'),
      SPEEDS.map((rate) => ({
        label: `${speed.format(rate)}×`,
        checked: video.playbackRate === rate,
        choose: () => (video.playbackRate = rate),
      })),
    )}
    ${
      tracks.length > 0
        ? choices('captions', t('captions'), [
            { label: t('off'), checked: !current, choose: () => captions.choose(null) },
            ...tracks.map((track) => ({
              label: track.label || track.language,
              lang: track.language,
              checked: track === current,
              choose: () => captions.choose(track),
            })),
          ])
        : nothing
    }
    ${
      hasPictureInPicture(video)
        ? html`<button id="small" class="wide" type="button" @click=${async () => {
            await togglePictureInPicture(video);
            update();
          }}>${t('pictureInPicture')}</button>`
        : nothing
    }
  </div>`;
}
