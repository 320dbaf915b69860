import { html, nothing, type TemplateResult } from 'lit';
import { calendarFile, calendarName, type Appointment, type MessageKey, type Translate } from '@vitrine/core';

export interface AppointmentLink {
  /** Leads to a file that any calendar takes: made in the page, so that nobody is asked for it. */
  link(t: Translate<MessageKey>, show: Omit<Appointment, 'now' | 'url'>): TemplateResult | typeof nothing;
}

/** @param signal ends it, and gives back what the file has taken. */
export function createAppointment(signal: AbortSignal): AppointmentLink {
  let made: { readonly of: string; readonly href: string } | undefined;
  signal.addEventListener('abort', () => made && URL.revokeObjectURL(made.href));

  function addressOf(show: Omit<Appointment, 'now' | 'url'>): string | null {
    const of = JSON.stringify(show);
    if (made?.of === of) return made.href;
    const text = calendarFile({
      ...show,
      id: `${show.id} ${location.hostname}`,
      url: location.href.replace(/[?#].*/, ''),
      now: Date.now(),
    });
    if (text === null) return null;
    if (made) URL.revokeObjectURL(made.href);
    made = { of, href: URL.createObjectURL(new Blob([text], { type: 'text/calendar;charset=utf-8' })) };
    return made.href;
  }

  return {
    link(t, show) {
      const href = addressOf(show);
      if (href === null) return nothing;
      const name = t('addToCalendarTitle', { title: show.title });
      return html`<a part="calendar" href=${href} download=${calendarName(show.title)} aria-label=${name}>${t('addToCalendar')}</a>`;
    },
  };
}
