/** The music of the film: slow chords, a plucked melody, the air of a room, a switch, and crickets; 48 kHz stereo. */
import { random } from './film/noise.js';

const RATE = 48_000;
const NOTES = { C: 0, 'C#': 1, D: 2, 'D#': 3, E: 4, F: 5, 'F#': 6, G: 7, 'G#': 8, A: 9, 'A#': 10, B: 11 };
/** The pitch of a note such as `F#3`, in hertz. */
const hertz = (note) => 440 * 2 ** ((NOTES[note.slice(0, -1)] - 9) / 12 + Number(note.slice(-1)) - 4);

/** One chord a scene, and the notes that are plucked over it: beats of 0.8 s. */
const SCORE = [
  ['D2 A2 D3 F#3 A3 E4', { 0: 'A4', 1.5: 'F#4', 2: 'E4', 4: 'D5', 5.5: 'A4', 6: 'F#4', 8: 'E4' }],
  ['B1 F#2 B2 D3 F#3 A3', { 0: 'F#4', 1.5: 'D4', 2: 'B3', 4: 'A4', 5.5: 'F#4', 6: 'E4', 8: 'D4' }],
  ['G1 D2 G2 B2 F#3 A3', { 0: 'B4', 1: 'A4', 2.5: 'F#4', 4: 'D5', 5: 'B4', 6.5: 'A4', 8.5: 'G4' }],
  ['E2 B2 E3 G3 D4 F#4', { 0: 'G4', 2.35: 'E5', 2.7: 'B4', 3.05: 'F#5', 3.4: 'D5', 4.5: 'B4', 6: 'F#4', 8: 'G4' }],
  ['A1 E2 A2 D3 G3 B3', { 0: 'D5', 1.5: 'B4', 2: 'A4', 4: 'E4', 5.5: 'G4', 6: 'A4', 8: 'B4' }],
  ['D2 A2 D3 F#3 A3 E4', { 0: 'F#4', 1.5: 'A4', 3: 'D5', 5: 'A4', 6: 'E4', 7.5: 'D4' }],
];

const smooth = (t) => t * t * (3 - 2 * t);
const clamp = (t) => Math.min(1, Math.max(0, t));

/** A held note: two strings a little apart, swelling and fading. */
function pad([left, right], hz, from, long, gain, pan) {
  const first = Math.max(0, Math.round((from - 1) * RATE));
  const last = Math.min(left.length, Math.round((from + long + 2) * RATE));
  for (let i = first; i < last; i++) {
    const t = i / RATE;
    const swell = smooth(clamp((t - from + 1) / 2.6)) * smooth(clamp((from + long + 2 - t) / 3));
    const breath = 0.8 + 0.2 * Math.sin(t * 0.9 + hz);
    for (const [detune, side] of [
      [0.9988, 1 - pan],
      [1.0012, pan],
    ]) {
      const angle = 2 * Math.PI * hz * detune * t;
      const wave =
        Math.sin(angle) + 0.32 * breath * Math.sin(2 * angle) + 0.13 * breath * Math.sin(3 * angle) + 0.04 * Math.sin(4 * angle);
      const value = gain * swell * wave;
      left[i] += value * (1 - side) + value * 0.3;
      right[i] += value * side + value * 0.3;
    }
  }
}

/** A plucked note, as of felt on a string. */
function pluck([left, right], hz, at, gain, pan) {
  const first = Math.round(at * RATE);
  const last = Math.min(left.length, first + 4 * RATE);
  for (let i = first; i < last; i++) {
    const t = (i - first) / RATE;
    const attack = Math.min(1, t / 0.008);
    let value = 0;
    for (const [partial, strength, decay] of [
      [1, 1, 1.5],
      [2.001, 0.42, 2.6],
      [3.004, 0.16, 4.2],
      [5.02, 0.05, 9],
    ])
      value += strength * Math.exp(-t * decay) * Math.sin(2 * Math.PI * hz * partial * t);
    left[i] += gain * attack * value * (1 - pan);
    right[i] += gain * attack * value * pan;
  }
}

/** Feeds a channel through combs and allpasses: the room it sounds in. */
function reverb(dry, spread) {
  const wet = new Float32Array(dry.length);
  for (const [delay, back] of [
    [1687, 0.82],
    [1931, 0.81],
    [2269, 0.8],
    [2617, 0.79],
  ]) {
    const line = new Float32Array(delay + spread);
    let low = 0;
    for (let i = 0, at = 0; i < dry.length; i++, at = (at + 1) % line.length) {
      const out = line[at];
      low = out * 0.65 + low * 0.35;
      line[at] = dry[i] + low * back;
      wet[i] += out * 0.25;
    }
  }
  for (const delay of [553 + spread, 241 + spread]) {
    const line = new Float32Array(delay);
    for (let i = 0, at = 0; i < wet.length; i++, at = (at + 1) % delay) {
      const held = line[at];
      line[at] = wet[i] + held * 0.5;
      wet[i] = held - wet[i] * 0.5;
    }
  }
  return wet;
}

/** The air of the room, a switch that is pressed, crickets at the end. */
function room([left, right], next) {
  let [a, b] = [0, 0];
  for (let i = 0; i < left.length; i++) {
    a = a * 0.985 + (next() - 0.5) * 0.015;
    b = b * 0.985 + (next() - 0.5) * 0.015;
    const t = i / RATE;
    const cricket =
      smooth(clamp((t - 39) / 4)) *
      0.0028 *
      Math.sin(2 * Math.PI * 4150 * t) *
      Math.max(0, Math.sin(2 * Math.PI * 17 * t)) ** 2 *
      (Math.sin(2 * Math.PI * 0.62 * t) > 0.1 ? 1 : 0);
    left[i] += a * 0.05 + cricket * 0.7;
    right[i] += b * 0.05 + cricket;
  }
  for (const at of [25.5, 25.84]) {
    for (let i = 0; i < 900; i++) {
      const value = 0.05 * (next() - 0.5) * Math.exp(-i / 120) + 0.02 * Math.sin(i * 0.22) * Math.exp(-i / 160);
      left[Math.round(at * RATE) + i] += value;
      right[Math.round(at * RATE) + i] += value;
    }
  }
}

/** The whole piece as a WAV file with samples of 32-bit floats, `gain` times as loud as it was written. */
export function composeWav(seconds, gain) {
  const dry = [new Float32Array(seconds * RATE), new Float32Array(seconds * RATE)];
  SCORE.forEach(([chord, melody], scene) => {
    chord.split(' ').forEach((note, i) => pad(dry, hertz(note), scene * 8, 8, 0.05 / (1 + hertz(note) / 500), 0.2 + 0.12 * i));
    for (const [beat, note] of Object.entries(melody))
      pluck(dry, hertz(note), 0.35 + scene * 8 + Number(beat) * 0.8, 0.13, 0.35 + 0.3 * ((Number(beat) * 7) % 1 || 0.5));
  });
  const wet = dry.map((channel, i) => reverb(channel, i * 23));
  const mixed = dry.map((channel, i) => channel.map((value, at) => value * 0.75 + wet[i][at] * 0.4));
  room(mixed, random(77));
  const bytes = Buffer.alloc(44 + seconds * RATE * 8);
  bytes.write('RIFF', 0);
  bytes.writeUInt32LE(bytes.length - 8, 4);
  bytes.write('WAVEfmt ', 8);
  bytes.writeUInt32LE(16, 16);
  [3, 2].forEach((value, i) => bytes.writeUInt16LE(value, 20 + i * 2));
  bytes.writeUInt32LE(RATE, 24);
  bytes.writeUInt32LE(RATE * 8, 28);
  [8, 32].forEach((value, i) => bytes.writeUInt16LE(value, 32 + i * 2));
  bytes.write('data', 36);
  bytes.writeUInt32LE(bytes.length - 44, 40);
  for (let i = 0; i < seconds * RATE; i++) {
    const t = i / RATE;
    const fade = smooth(clamp(t / 1.2)) * smooth(clamp((seconds - 0.1 - t) / 2.6));
    mixed.forEach((channel, side) => bytes.writeFloatLE(Math.tanh(channel[i] * gain) * fade, 44 + i * 8 + side * 4));
  }
  return bytes;
}
