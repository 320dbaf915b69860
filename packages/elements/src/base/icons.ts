/** The few signs that the controls need, drawn in the colour of the words around them; all are silent. */
import { html, type TemplateResult } from 'lit';

const icon = (path: string): TemplateResult =>
  html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false"><path d=${path} /></svg>`;

export const closeIcon = icon('M6 6l12 12M18 6L6 18');
export const lessIcon = icon('M6 12h12');
export const moreIcon = icon('M6 12h12M12 6v12');
/** Points to where reading goes on; a style turns it round. */
export const nextIcon = icon('M9.5 5.5l6.5 6.5-6.5 6.5');
export const playIcon = icon('M8 5.5l10.5 6.5L8 18.5z');
