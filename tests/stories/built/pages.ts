/** A player as a retailer pastes it: the poster is the page's own, and a link. */
export const PLAYER = `<vitrine-player show="/examples/show.json">
  <a href="/examples/"><img src="/examples/media/poster.jpg" width="540" height="960" alt="Our film"></a>
</vitrine-player>`;

/** One whose show is live; its room is between the tabs of a browser. */
export const LIVE_PLAYER = `<vitrine-player id="live" show="/live/show.json?room=memory&amp;window=60">
  <a href="/examples/"><img src="/examples/media/poster.jpg" width="540" height="960" alt="Our evening, live"></a>
</vitrine-player>`;

export const TAG = '<script type="module" src="/embed/vitrine.js"></script>';

const STYLE = `body { margin: 0; font-family: "Liberation Sans", sans-serif }
a { display: block }
img { width: 100%; height: auto }
vitrine-player { display: block; max-width: 30rem }`;

/** A retailer's page. */
export const pageOf = (body: string, head = TAG): string => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width" />
    <title>A shop</title>
    <link rel="icon" href="/examples/media/icon.svg" />
    <style>${STYLE}</style>
    ${head}
  </head>
  <body>${body}<p>What comes after.</p></body>
</html>`;
