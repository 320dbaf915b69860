export function openSocket(url: string): WebSocket;
