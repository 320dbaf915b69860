/** What the film says, in the voice of the label: from, to, English, German; lines are short enough for a phone. */
export const CUES = [
  [0.6, 3.4, 'Half past six.\nThe sun comes in low.', 'Halb sieben.\nDie Sonne kommt flach herein.'],
  [4, 7.4, 'Linen, washed twice,\nso it starts out soft.', 'Leinen, zweimal gewaschen,\ndamit es weich anfängt.'],
  [8.7, 11.4, 'Lambswool, woven double.', 'Lammwolle, doppelt gewebt.'],
  [
    11.8,
    15.3,
    'The fringe is knotted by hand.\nIt takes an evening.',
    'Die Fransen knüpfen wir von Hand.\nDas dauert einen Abend.',
  ],
  [16.7, 19.4, 'The glaze ends\nwhere the potter held it.', 'Die Glasur endet dort,\nwo die Töpferin ihn hielt.'],
  [19.8, 23.3, 'And a vase that is happy\nwith a branch or two.', 'Und eine Vase, der\nein, zwei Zweige genügen.'],
  [24.3, 26, 'Then it gets dark.', 'Dann wird es dunkel.'],
  [26.4, 28.9, 'Paper, bamboo, one warm bulb.', 'Papier, Bambus, ein warmes Licht.'],
  [29.1, 31.4, 'That is the whole lamp.', 'Mehr ist die Lampe nicht.'],
  [32.7, 35.3, 'The tote is packed\nfor the morning.', 'Die Tasche ist gepackt\nfür morgen früh.'],
  [35.7, 39.2, 'The hat has sold out.\nWe are plaiting more.', 'Der Hut ist ausverkauft.\nWir flechten neue.'],
  [40.7, 43, 'Nothing here was made in a hurry.', 'Nichts hier entstand in Eile.'],
  [43.3, 45.6, 'Neither was the evening.', 'Auch der Abend nicht.'],
  [46, 47.6, 'Good night.', 'Gute Nacht.'],
];

const stamp = (seconds) => new Date(seconds * 1000).toISOString().slice(11, 23);

const vtt = (column) => `WEBVTT\n\n${CUES.map((cue) => `${stamp(cue[0])} --> ${stamp(cue[1])}\n${cue[column]}\n`).join('\n')}`;

/** The captions as WebVTT, in the languages they are told in. */
export const captions = [
  { lang: 'en', label: 'English', text: vtt(2) },
  { lang: 'de', label: 'Deutsch', text: vtt(3) },
];
