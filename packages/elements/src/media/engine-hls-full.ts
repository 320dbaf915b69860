/** The engine for a stream with other sound, subtitles or captions inside; half as large again as the light one. */
export { default as Hls } from 'hls.js';
