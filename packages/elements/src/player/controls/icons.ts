/** The drawings on the buttons. They take the colour of the text, so that forced colours reach them. */
import { html, svg, type TemplateResult } from 'lit';

const icon = (drawing: TemplateResult<2>): TemplateResult => html`<svg viewBox="0 0 24 24" aria-hidden="true">${drawing}</svg>`;

export const icons = {
  play: icon(svg`<path class="solid" d="M8 5.2v13.6c0 .8.9 1.3 1.6.8l9.9-6.8a1 1 0 0 0 0-1.6L9.6 4.4C8.9 3.9 8 4.4 8 5.2z" />`),
  pause: icon(svg`<path class="solid" d="M7 5h3.2v14H7zM13.8 5H17v14h-3.2z" />`),
  replay: icon(svg`<path d="M5 12a7 7 0 1 0 2.3-5.2" /><path d="M7.5 3v4h4" />`),
  sound: icon(
    svg`<path class="solid" d="M4 9.5v5h3l4 3.5V6L7 9.5z" /><path d="M14.5 9a4.2 4.2 0 0 1 0 6M17 6.5a8 8 0 0 1 0 11" />`,
  ),
  muted: icon(svg`<path class="solid" d="M4 9.5v5h3l4 3.5V6L7 9.5z" /><path d="m15 9.5 5 5m0-5-5 5" />`),
  captions: icon(
    svg`<rect x="3" y="5.5" width="18" height="13" rx="2.5" /><path d="M10.5 10.6a2 2 0 1 0 0 2.8M17 10.6a2 2 0 1 0 0 2.8" />`,
  ),
  settings: icon(
    svg`<path d="M4 7h9m5 0h2M4 17h2m5 0h9" /><circle cx="15.5" cy="7" r="2.5" /><circle cx="8.5" cy="17" r="2.5" />`,
  ),
  small: icon(
    svg`<path d="M10 19H5.5A2.5 2.5 0 0 1 3 16.5V7.5A2.5 2.5 0 0 1 5.5 5h13A2.5 2.5 0 0 1 21 7.5V10" /><rect class="solid" x="13" y="13" width="8" height="6" rx="1.2" />`,
  ),
  full: icon(
    svg`<path d="M4 9V5.5A1.5 1.5 0 0 1 5.5 4H9m6 0h3.5A1.5 1.5 0 0 1 20 5.5V9m0 6v3.5a1.5 1.5 0 0 1-1.5 1.5H15m-6 0H5.5A1.5 1.5 0 0 1 4 18.5V15" />`,
  ),
  window: icon(
    svg`<path d="M9 4v3.5A1.5 1.5 0 0 1 7.5 9H4m16 0h-3.5A1.5 1.5 0 0 1 15 7.5V4m0 16v-3.5a1.5 1.5 0 0 1 1.5-1.5H20M4 15h3.5A1.5 1.5 0 0 1 9 16.5V20" />`,
  ),
  products: icon(svg`<path d="M9 6.5h11M9 12h11M9 17.5h11" /><path class="dots" d="M4.5 6.5h.01M4.5 12h.01M4.5 17.5h.01" />`),
} as const;
