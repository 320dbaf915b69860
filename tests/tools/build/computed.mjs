import { atom } from './atom.mjs';

/** What `nanostores` computes from other stores; it listens to them only while somebody listens to it. A file of its own, for only what is live needs it. */
export function computed(stores, derive) {
  const sources = [stores].flat();
  const $own = atom();
  let values;
  let value;
  let offs = [];

  /** Anew only where one of them is another, so that what is the same stays the same. */
  const get = () => {
    const now = sources.map((store) => store.get());
    if (!values || now.some((each, index) => !Object.is(each, values[index]))) {
      values = now;
      value = derive(...now);
    }
    return value;
  };
  const update = () => $own.set(get());

  function listen(listener) {
    if ($own.lc === 0) {
      update();
      offs = sources.map((store) => store.listen(update));
    }
    const off = $own.listen(listener);
    return () => {
      off();
      if ($own.lc > 0) return;
      for (const each of offs) each();
      offs = [];
    };
  }

  return {
    get value() {
      return get();
    },
    get,
    get lc() {
      return $own.lc;
    },
    listen,
    subscribe(listener) {
      const off = listen(listener);
      listener(get());
      return off;
    },
  };
}
