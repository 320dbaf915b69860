import { WebSocket } from 'ws';

/** A websocket for a Node that has none of its own. */
export const openSocket = (url) => new WebSocket(url);
