import { expect } from '@open-wc/testing';
import { readMain, readMedia } from './playlist.js';

const BASE = 'https://a.example/show/main.m3u8';
const PLAIN = `#EXTM3U
#EXT-X-STREAM-INF:BANDWIDTH=202400,RESOLUTION=234x416,CODECS="avc1.4d4015,mp4a.40.2"
low/index.m3u8
#EXT-X-STREAM-INF:BANDWIDTH=739200,CODECS="avc1.4d401f"

# a word in between
https://b.example/high.m3u8`;

describe('a main playlist', () => {
  it('tells of its renditions, with absolute addresses', () => {
    expect(readMain(PLAIN, BASE)).to.deep.equal({
      renditions: [
        { url: 'https://a.example/show/low/index.m3u8', bandwidth: 202_400, width: 234, height: 416 },
        { url: 'https://b.example/high.m3u8', bandwidth: 739_200, width: 0, height: 0 },
      ],
      features: [],
      needsMore: false,
    });
  });

  for (const [tag, features] of [
    ['TYPE=AUDIO,GROUP-ID="a",NAME="Deutsch, laut",URI="de.m3u8"', ['alternate-audio']],
    ['TYPE=AUDIO,GROUP-ID="a",NAME="Main",DEFAULT=YES', []],
    ['TYPE=SUBTITLES,GROUP-ID="s",NAME="English",URI="en.m3u8"', ['subtitles']],
    ['TYPE=CLOSED-CAPTIONS,GROUP-ID="c",NAME="English",INSTREAM-ID="CC1"', ['cea-608']],
    ['GROUP-ID="v",TYPE=VIDEO,NAME="Other",URI="v.m3u8"', []],
  ] as const)
    it(`with ${tag} has ${features.join() || 'nothing more'}`, () => {
      expect(readMain(PLAIN.replace('#EXTM3U', `#EXTM3U\r\n#EXT-X-MEDIA:${tag}\r`), BASE).features).to.deep.equal(features);
    });

  it('with parts that only the full engine reads says so', () => {
    expect(readMain(`${PLAIN}\n#EXT-X-DEFINE:NAME="x",VALUE="y"`, BASE).needsMore).to.equal(true);
    expect(readMain('<!doctype html>', BASE)).to.deep.equal({ renditions: [], features: [], needsMore: false });
  });
});

const MEDIA = `#EXTM3U
#EXT-X-TARGETDURATION:2
#EXT-X-MAP:URI="init.mp4"
#EXTINF:2.000000,
s0.m4s
#EXTINF:2.5,a title
s1.m4s
#EXT-X-MAP:URI="init2.mp4"
#EXTINF:2,
s2.m4s
#EXT-X-ENDLIST`;

describe('a media playlist', () => {
  it('tells what is wanted first at a moment', () => {
    const at = (start: number) => readMedia(MEDIA, BASE, start).map((url) => url.replace('https://a.example/show/', ''));
    expect(at(0)).to.deep.equal(['init.mp4', 's0.m4s']);
    expect(at(1.9)).to.deep.equal(['init.mp4', 's0.m4s']);
    expect(at(2)).to.deep.equal(['init.mp4', 's1.m4s']);
    expect(at(4.5)).to.deep.equal(['init2.mp4', 's2.m4s']);
    expect(at(7)).to.deep.equal([]);
  });

  it('of transport streams has no initialisation part', () => {
    expect(readMedia('#EXTINF:2,\na.ts\n#EXT-X-ENDLIST', BASE, 0)).to.deep.equal(['https://a.example/show/a.ts']);
  });

  for (const [what, text] of Object.entries({
    'one that still grows': MEDIA.replace('#EXT-X-ENDLIST', ''),
    'one of byte ranges': MEDIA.replace('s0.m4s', '#EXT-X-BYTERANGE:100@0\ns0.m4s'),
    'one with its beginning in a byte range': MEDIA.replace('"init.mp4"', '"init.mp4",BYTERANGE="800@0"'),
    'one that is encrypted': MEDIA.replace('#EXT-X-MAP', '#EXT-X-KEY:METHOD=AES-128,URI="k"\n#EXT-X-MAP'),
    'no playlist': '<!doctype html>',
  }))
    it(`is left to the engine: ${what}`, () => expect(readMedia(text, BASE, 0)).to.deep.equal([]));
});
