/** The media playlist of a moment, in milliseconds since 1970. */
export function livePlaylist(params: URLSearchParams, now: number): string;
/** The show file of a moment. */
export function liveShow(params: URLSearchParams, now: number): string;
