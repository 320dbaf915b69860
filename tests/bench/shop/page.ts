/** The retail page that every target stands in: header, picture, text, products, and one or more portrait places for a video. */
import { demoShow } from './shows.js';

const PRODUCTS = 8;

const tile = (_: unknown, index: number): string =>
  `<li><a href="#p${index}"><img src="/shop/product-${index}.webp" width="600" height="600" alt="" loading="lazy"><b>Piece ${index + 1}</b><span>€ ${20 + index}.00</span></a></li>`;

/** A page of the shop. What is in `slots` stands in places whose size is known before anything is in them. */
export const pageOf = (slots: readonly string[], { head = '', after = '' } = {}): string => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>A shop</title>
    <link rel="icon" href="data:,">
    <link rel="stylesheet" href="/shop/page.css">
    ${head}
  </head>
  <body>
    <header><b>A shop</b><nav aria-label="Main"><a href="#new">New</a> <a href="#home">Home</a> <a href="#sale">Sale</a></nav></header>
    <main>
      <img class="hero" src="/shop/hero.jpg" width="${demoShow.poster.width}" height="${demoShow.poster.height}" alt="">
      <h1>A slow evening</h1>
      <div class="slots">${slots.map((slot) => `<div class="slot">${slot}</div>`).join('\n')}</div>
      ${after}
      <p>Linen, clay and straw: made slowly, in small numbers, by people whose names we know. Sent within two days, and taken back within sixty.</p>
      <ul class="grid">${Array.from({ length: PRODUCTS }, tile).join('\n')}</ul>
    </main>
  </body>
</html>`;

export const STYLE = `
body { margin: 0; font: 1rem/1.5 "Liberation Sans", Arial, sans-serif; color: #25231f; background: #fff }
header { display: flex; justify-content: space-between; padding: .75rem 1rem }
main > * { margin: 0 1rem 1rem }
.hero { display: block; width: 100%; height: 150px; margin-inline: 0; object-fit: cover }
h1 { font-size: 1.25rem; line-height: 1.5 }
.slots { display: flex; flex-wrap: wrap; gap: 1rem }
.slot { width: 292px; min-height: 519px }
.slot img { display: block; width: 100%; height: auto }
.grid { display: grid; grid-template-columns: 1fr 1fr; gap: 1rem; padding: 0; list-style: none }
.grid img { display: block; width: 100%; height: auto }
.grid b, .grid span { display: block }
.facade { position: relative; height: 519px; background: #1c1c1a; overflow: hidden }
.facade video { display: block; width: 100%; height: 100% }
.facade button { position: absolute; inset: 0; width: 100%; border: 0; background: none; font-size: 3rem; color: #fff }
vitrine-player { display: block }
`;
