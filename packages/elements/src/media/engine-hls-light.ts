/** The engine for a stream of picture and sound alone; a file of its own, for it is fetched only where it is wanted. */
export { default as Hls } from 'hls.js/light';
