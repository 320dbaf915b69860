// A picture and a button that becomes a video: what the least script does for each way of playing. Which one, the markup says.
const HLS = '/floors/hls.js';
const engine = () => import(HLS);

function videoIn(facade) {
  const video = document.createElement('video');
  video.playsInline = true;
  video.controls = true;
  facade.replaceChildren(video);
  return video;
}

const start = {
  async file(facade) {
    const video = videoIn(facade);
    video.src = facade.dataset.src;
    await video.play();
  },
  async hls(facade, config = {}) {
    const video = videoIn(facade);
    const { default: Hls } = await engine();
    const hls = new Hls(config);
    hls.loadSource(facade.dataset.src);
    hls.attachMedia(video);
    await video.play();
  },
};

const ways = {
  file: { click: start.file },
  cold: { click: start.hls },
  // engine, playlists, init and first segment side by side, while the finger is still down
  down: {
    pointerdown(facade) {
      void engine();
      for (const url of facade.dataset.warm.split(' ')) void fetch(url).then((answer) => answer.arrayBuffer());
    },
    // the smallest rendition, which is what has been fetched
    click: (facade) => start.hls(facade, { startLevel: 0 }),
  },
  // two seconds in hand before anybody presses
  hover: {
    async pointerenter(facade) {
      const video = document.createElement('video');
      video.playsInline = true;
      video.controls = true;
      facade.ready = engine().then(({ default: Hls }) => {
        const hls = new Hls({ maxBufferLength: 2, maxMaxBufferLength: 2 });
        hls.loadSource(facade.dataset.src);
        hls.attachMedia(video);
        return { hls, video };
      });
    },
    async click(facade) {
      const { hls, video } = await facade.ready;
      Object.assign(hls.config, { maxBufferLength: 30, maxMaxBufferLength: 600 });
      facade.replaceChildren(video);
      await video.play();
    },
  },
};

for (const facade of document.querySelectorAll('.facade'))
  for (const [type, act] of Object.entries(ways[facade.dataset.way]))
    facade.addEventListener(type, () => void act(facade), { once: true });
