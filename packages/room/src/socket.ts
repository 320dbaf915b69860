/** Websockets for a Node that has none of its own, which is any before 22. */

export type OpenSocket = (url: string) => WebSocket;

/** `undefined`: the platform has its own. `null`: it has none, and the package `ws` is not installed. */
export async function findSocket(platform: object = globalThis): Promise<OpenSocket | undefined | null> {
  if ('WebSocket' in platform) return undefined;
  try {
    const { default: Socket } = await import('ws');
    return (url) => new Socket(url) as unknown as WebSocket;
  } catch {
    return null;
  }
}
