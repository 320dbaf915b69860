/** A paper lamp on three legs of ash, in a box of 600 by 600; it stands at y = 566. */
const SHADE = 'M238 64C180 92 140 160 140 244 140 328 180 396 238 424H362C420 396 460 328 460 244 460 160 420 92 362 64Z';
const LOOKS = {
  off: { paper: '#ddd3c0', rib: '#8d7f6a', shade: ['#fff4', '#0000', '#3b3a4a88'] },
  on: { paper: '#ffd992', rib: '#c07f36', shade: ['#fff2', '#0000', '#d98a3a66'] },
};

function legs(p, wood) {
  p.soft('M150 562C240 548 370 548 456 562 450 580 170 582 150 562Z', '#120c0a', { alpha: 0.55, blur: 10 });
  for (const d of ['M292 420L288 566H300L306 420Z', 'M250 418L176 566H190L268 418Z', 'M350 418L424 566H410L332 418Z'])
    p.shape(d, wood, { shadow: 3, turn: 85 });
  p.line('M222 484H378', wood, 6);
}

export function lamp(p, state = 'on') {
  const { paper, rib, shade } = LOOKS[state];
  legs(p, state === 'on' ? '#a8713d' : '#8a6543');
  p.shape(SHADE, paper, {
    shadow: state === 'on' ? 0 : 9,
    turn: 4,
    wash: 0.5,
    brush: 0.35,
    tooth: 0.5,
    shade: [140, 60, 460, 430, ...shade],
  });
  p.within(SHADE, () => {
    if (state === 'on') {
      p.glow(300, 262, 250, '#fff3cf', 0.95);
      p.glow(300, 280, 130, '#ffffff', 0.8);
    }
    for (let i = 0; i <= 17; i++) {
      const y = 64 + i * 21.2;
      const sag = 10 * ((y - 240) / 180);
      p.line(`M120 ${y - sag}C220 ${y + sag} 380 ${y + sag} 480 ${y - sag}`, rib, 2, { alpha: 0.5 });
      p.line(`M120 ${y - sag + 3}C220 ${y + sag + 3} 380 ${y + sag + 3} 480 ${y - sag + 3}`, '#fff', 1.6, {
        alpha: state === 'on' ? 0.35 : 0.3,
      });
    }
    for (const x of [214, 300, 386])
      p.line(
        `M${300 + (x - 300) * 0.6} 60C${300 + (x - 300) * 1.5} 160 ${300 + (x - 300) * 1.5} 330 ${300 + (x - 300) * 0.6} 430`,
        rib,
        1.4,
        { alpha: 0.28 },
      );
    p.soft('M462 60V430H396C448 380 470 300 452 190 444 140 420 90 396 60Z', state === 'on' ? '#b3601d' : '#2c2a38', {
      alpha: 0.35,
      blur: 18,
    });
  });
  p.shape('M236 56H364V68H236Z', '#6f4a2a', { shadow: 2 });
  p.shape('M236 420H364V432H236Z', '#6f4a2a', { shadow: 2 });
}

/** Where one would point at it, and where its light is. */
lamp.anchor = { x: 300, y: 250 };
lamp.bulb = { x: 300, y: 262 };
