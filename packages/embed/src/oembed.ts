/** What an oEmbed endpoint answers with for a page that has a show: `https://oembed.com`, version 1.0, type `video`. */
export interface OEmbedOptions {
  /** Absolute address of `embed.html`. */
  readonly frame: string;
  /** Address of the show file, absolute or as `embed.html` sees it. */
  readonly show: string;
  readonly title: string;
  /** CSS pixels; the recording's own proportions. */
  readonly width: number;
  readonly height: number;
  /** The most that the asking site has room for, its `maxwidth` and `maxheight`. */
  readonly maxWidth?: number | undefined;
  readonly maxHeight?: number | undefined;
  /** What else stands in the hash of `embed.html`, as in `{ adapter: 'vendure', endpoint: '/shop-api' }`. */
  readonly options?: Readonly<Record<string, string>>;
  readonly provider?: { readonly name: string; readonly url: string };
  readonly thumbnail?: { readonly url: string; readonly width: number; readonly height: number };
  /** Seconds for which the answer may be kept. */
  readonly cacheAge?: number;
}

export interface OEmbed {
  readonly version: '1.0';
  readonly type: 'video';
  readonly html: string;
  readonly width: number;
  readonly height: number;
  readonly title: string;
  readonly provider_name?: string;
  readonly provider_url?: string;
  readonly thumbnail_url?: string;
  readonly thumbnail_width?: number;
  readonly thumbnail_height?: number;
  readonly cache_age?: number;
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** The JSON of an oEmbed answer, with the iframe form in `html`, made to fit into what the asking site has room for. */
export function oembed({ frame, show, title, options = {}, provider, thumbnail, cacheAge, ...size }: OEmbedOptions): OEmbed {
  const scale = Math.min(1, (size.maxWidth ?? Infinity) / size.width, (size.maxHeight ?? Infinity) / size.height);
  const [width, height] = [Math.floor(size.width * scale), Math.floor(size.height * scale)];
  const address = new URL(frame);
  address.hash = `${new URLSearchParams({ show, ...options })}`;
  const attributes = {
    src: address.href,
    title,
    width: `${width}`,
    height: `${height}`,
    allow: 'autoplay; fullscreen; picture-in-picture',
    loading: 'lazy',
    frameborder: '0',
  };
  const words = Object.entries(attributes).map(([name, value]) => `${name}="${escaped(value)}"`);
  return {
    version: '1.0',
    type: 'video',
    html: `<iframe ${words.join(' ')} allowfullscreen></iframe>`,
    width,
    height,
    title,
    ...(provider && { provider_name: provider.name, provider_url: provider.url }),
    ...(thumbnail && { thumbnail_url: thumbnail.url, thumbnail_width: thumbnail.width, thumbnail_height: thumbnail.height }),
    ...(cacheAge !== undefined && { cache_age: cacheAge }),
  };
}
