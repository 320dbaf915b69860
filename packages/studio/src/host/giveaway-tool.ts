/** A giveaway: opened, and closed by having its winner drawn, which nobody can take back. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Giveaway } from '@vitrine/core';
import { browserPlatform } from '@vitrine/elements/kit';
import { giveawayFrom } from '../desk/drafts.js';
import { field, sent, textIn } from './field.js';
import { once } from './top.js';
import { clock, type View } from './view.js';

function closed({ t, locale, names }: View, { winners }: Giveaway): string {
  if (!winners) return t('giveawayDrawing');
  if (winners.length === 0) return t('giveawayNobody');
  return t('giveawayWon', { names: new Intl.ListFormat(locale).format(winners.map((winner) => names.viewer(winner))) });
}

function standing(view: View, giveaway: Giveaway): TemplateResult {
  const { t, locale, step, server } = view;
  const { label, deadline, open } = giveaway;
  const isArmed = step.armed() === 'draw';
  const draw = () => {
    const { winners: _none, ...rest } = giveaway;
    if (step.press('draw')) view.ask({ k: 'giveaway', giveaway: { ...rest, open: false } });
    else view.say(t('giveawaySure'));
  };
  const left = deadline === undefined ? t('noEnd') : t('endsIn', { time: clock(deadline - server, locale) });
  return html`<section part="running" aria-label=${t('giveaway')}>
    <p><b><bdi>${label}</bdi></b> <span class="muted">${open ? `${t('giveawayRuns')} · ${left}` : closed(view, giveaway)}</span></p>
    ${open ? html`<button part="draw" type="button" class=${isArmed ? 'sure' : 'strong'} @keydown=${once} @click=${draw}>${t(isArmed ? 'giveawaySure' : 'giveawayDraw')}</button>` : nothing}
  </section>`;
}

export function giveawayTool(view: View): TemplateResult {
  const { t, state, now, server } = view;
  const { giveaway } = state;
  const submit = (event: SubmitEvent) => {
    const { form, data } = sent(event);
    const draft = { label: textIn(data, 'label'), rules: textIn(data, 'rules'), minutes: textIn(data, 'minutes') };
    view.make(form, giveawayFrom(draft, { id: browserPlatform.id(), at: now, server, currency: '' }));
  };
  const tool = 'giveaway';
  return html`${giveaway ? standing(view, giveaway) : nothing}
    <form part="form" novalidate @submit=${submit} data-tool="giveaway">
      ${field(view, { tool, name: 'label', label: t('giveawayLabel') })}
      ${field(view, { tool, name: 'rules', label: t('giveawayRules'), isOptional: true })}
      ${field(view, { tool, name: 'minutes', label: t('giveawayMinutes'), mode: 'numeric', isOptional: true })}
      <button part="send" type="submit" class="strong">${t('giveawayOpen')}</button>
    </form>`;
}
