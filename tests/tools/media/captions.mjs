const CUES = [
  [
    0.4,
    3.8,
    'Good evening, and welcome in. We start with the linen shirt.',
    'Guten Abend und herzlich willkommen. Wir beginnen mit dem Leinenhemd.',
  ],
  [
    4,
    7.6,
    'It is washed twice, so it is soft from the first day.',
    'Es ist zweimal gewaschen und darum vom ersten Tag an weich.',
  ],
  [
    8.2,
    11.8,
    'Next, the ceramic mug. Each one is thrown by hand.',
    'Als Nächstes der Keramikbecher. Jeder ist von Hand gedreht.',
  ],
  [12, 15.6, 'The glaze ends where the potter held it.', 'Die Glasur endet dort, wo ihn die Töpferin hielt.'],
  [16.2, 19.8, 'And the sun hat, for the rest of the summer.', 'Und der Sonnenhut, für den Rest des Sommers.'],
  [20, 23.6, 'It sold out last week. We are weaving more.', 'Er war letzte Woche ausverkauft. Wir flechten neue.'],
];

const stamp = (seconds) => new Date(seconds * 1000).toISOString().slice(11, 23);

// the map ties the file's zero to the stream's, for players that read it as an HLS segment; others skip the line
const vtt = (column) =>
  `WEBVTT\nX-TIMESTAMP-MAP=LOCAL:00:00:00.000,MPEGTS:0\n\n${CUES.map((cue) => `${stamp(cue[0])} --> ${stamp(cue[1])}\n${cue[column]}\n`).join('\n')}`;

/** What is said in the film, as WebVTT, in the languages it is told in. */
export const captions = [
  { lang: 'en', name: 'English', text: vtt(2) },
  { lang: 'de', name: 'Deutsch', text: vtt(3) },
];
