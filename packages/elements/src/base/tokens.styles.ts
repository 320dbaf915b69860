import { css } from 'lit';

/**
 * The look that every element shares, as `--_text` and the like: the page's own where it says so, else colours that follow
 * its `color-scheme`. The last ones are no page's to set: the edge of what can be pressed or filled in, a price that is
 * lower than before and what went wrong, what needs care, and what both stand on.
 */
export const tokens = css`
  :host {
    --_text: var(--vitrine-text, light-dark(#1c1c1a, #f4f1ea));
    --_surface: var(--vitrine-surface, light-dark(#fff, #22211e));
    --_accent: var(--vitrine-accent, light-dark(#1c1c1a, #f4f1ea));
    --_on-accent: var(--vitrine-on-accent, light-dark(#fff, #1c1c1a));
    --_muted: var(--vitrine-muted, light-dark(#5c5a54, #b5b1a7));
    --_line: var(--vitrine-line, light-dark(#e4e2dc, #3d3b36));
    --_tint: var(--vitrine-tint, light-dark(#f1efea, #2e2c28));
    --_edge: light-dark(#7a7771, #8f8b82);
    --_sale: light-dark(#a3261c, #ff9f90);
    --_sale-tint: light-dark(#fbeceb, #40231f);
    --_care: light-dark(#85480f, #f0bb85);
    --_care-tint: light-dark(#fbf1e2, #3a2d1c);
    --_ease: cubic-bezier(0.2, 0.7, 0.2, 1);
    font-family: var(--vitrine-font, inherit);
  }
  /* an older browser has the light ones only, but nothing that can be seen through */
  @supports not (color: light-dark(#fff, #fff)) {
    :host {
      --_text: var(--vitrine-text, #1c1c1a);
      --_surface: var(--vitrine-surface, #fff);
      --_accent: var(--vitrine-accent, #1c1c1a);
      --_on-accent: var(--vitrine-on-accent, #fff);
      --_muted: var(--vitrine-muted, #5c5a54);
      --_line: var(--vitrine-line, #e4e2dc);
      --_tint: var(--vitrine-tint, #f1efea);
      --_edge: #7a7771;
      --_sale: #a3261c;
      --_sale-tint: #fbeceb;
      --_care: #85480f;
      --_care-tint: #fbf1e2;
    }
  }
`;
