import type { HlsConfig, Loader, LoaderCallbacks, LoaderConfiguration, LoaderContext } from 'hls.js';
import { textOf, type Ahead, type Arrival } from './ahead.js';

type LoaderClass = new (config: HlsConfig) => Loader<LoaderContext>;

/**
 * A loader that hands over what was fetched ahead, each once, and for all else asks as its base does.
 *
 * @param spent told of the bytes of what it asks for itself.
 */
export function aheadLoader(Base: LoaderClass, ahead: Ahead, spent: (bytes: number) => void): LoaderClass {
  return class extends Base {
    #gone = false;

    override load(context: LoaderContext, config: LoaderConfiguration, callbacks: LoaderCallbacks<LoaderContext>): void {
      const arrival = context.rangeEnd ? undefined : ahead.take(context.url);
      if (!arrival) {
        this.#ask(context, config, callbacks);
        return;
      }
      this.context = context;
      void arrival.then((it) => {
        if (this.#gone) return;
        if (it.body) this.#hand(it, context, callbacks);
        else if (it.status >= 400 && it.status < 500) callbacks.onError({ code: it.status, text: '' }, context, null, this.stats);
        else {
          // that was the first try
          this.stats.retry = 1;
          this.#ask(context, config, callbacks);
        }
      });
    }

    override abort(): void {
      this.#gone = true;
      super.abort();
    }

    override destroy(): void {
      this.#gone = true;
      super.destroy();
    }

    #ask(context: LoaderContext, config: LoaderConfiguration, callbacks: LoaderCallbacks<LoaderContext>): void {
      const { onSuccess } = callbacks;
      super.load(context, config, {
        ...callbacks,
        onSuccess(response, stats, ...rest) {
          spent(stats.loaded);
          onSuccess(response, stats, ...rest);
        },
      });
    }

    #hand(arrival: Arrival, context: LoaderContext, { onProgress, onSuccess }: LoaderCallbacks<LoaderContext>): void {
      const { url, status, body, times } = arrival;
      const data = context.responseType === 'text' ? textOf(arrival) : body!;
      const { stats } = this;
      const [start, first, end] = times;
      Object.assign(stats.loading, { start, first, end });
      stats.loaded = stats.total = body!.byteLength;
      stats.bwEstimate = (stats.total * 8_000) / Math.max(1, end - first);
      onProgress?.(stats, context, data, null);
      onSuccess({ url, data, code: status }, stats, context, null);
    }
  };
}
