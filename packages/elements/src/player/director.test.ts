import { expect } from '@open-wc/testing';
import { atom, createStage, type Cue } from '@vitrine/core';
import { createDirector } from './director.js';

const pin: Cue = { id: 'a', type: 'pin', product: 'shirt', at: 1_000 };

/** A video that says nothing by itself, and hands out its pictures when it is told to. */
function silent() {
  const video = document.createElement('video');
  let asked: VideoFrameRequestCallback[] = [];
  let isSeeking = false;
  Object.defineProperties(video, {
    readyState: { get: () => HTMLMediaElement.HAVE_CURRENT_DATA },
    seeking: { get: () => isSeeking },
    requestVideoFrameCallback: { value: (callback: VideoFrameRequestCallback) => asked.push(callback) },
  });
  const present = () => {
    const now = asked;
    asked = [];
    for (const callback of now) callback(0, {} as VideoFrameCallbackMetadata);
  };
  return { video, present, seek: (is: boolean) => void (isSeeking = is) };
}

describe('the director', () => {
  it('has what is shown over a live picture with the picture itself, the first as well as one that was sought', () => {
    const { video, present, seek } = silent();
    const stage = createStage();
    let programme = 2_000;
    seek(true);
    const clock = { now: () => ({ media: 0, programme }) };
    const director = createDirector(new EventTarget(), stage, video, clock, atom<readonly Cue[]>([pin]));
    expect(stage.$cues.get()).to.deep.equal([]);
    // no event has told of it yet
    seek(false);
    present();
    expect(stage.$cues.get()).to.deep.equal([pin]);
    programme = 500;
    video.dispatchEvent(new Event('seeking'));
    programme = 400;
    stage.move({ media: 0, programme: 2_000 }, [pin]);
    present();
    expect(stage.$cues.get()).to.deep.equal([]);
    director.stop();
    programme = 2_000;
    present();
    expect(stage.$cues.get()).to.deep.equal([]);
  });
});
