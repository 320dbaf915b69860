/** What a viewer of the bench says to a NATS server, and the messages in what it hears: its protocol by hand, for its price. */

export const connecting = (token: string): string =>
  `CONNECT ${JSON.stringify({ jwt: token, verbose: false, pedantic: false, protocol: 1, lang: 'bench', version: '1' })}\r\n`;

/** What the channel of a viewer subscribes to, and the sign that it is done. */
export const subscribing = (show: string): string =>
  ['state', 'delta', 'tick'].map((kind, i) => `SUB show.${show}.pub.${kind} ${i + 1}\r\n`).join('') + 'PING\r\n';

export const saying = (subject: string, message: unknown): string => {
  const text = JSON.stringify(message);
  return `PUB ${subject} ${Buffer.byteLength(text)}\r\n${text}\r\n`;
};

export interface Frames {
  /** Each whole line or message in what has come; the rest waits for more. */
  take(chunk: Buffer, on: { line(line: string): void; message(subject: string, body: Buffer): void }): void;
}

const END = Buffer.from('\r\n');

export function createFrames(): Frames {
  let rest: Buffer | null = null;
  return {
    take(chunk, on) {
      let data = rest ? Buffer.concat([rest, chunk]) : chunk;
      for (;;) {
        const at = data.indexOf(END);
        if (at < 0) break;
        const line = data.toString('latin1', 0, at);
        if (!line.startsWith('MSG ')) {
          on.line(line);
          data = data.subarray(at + 2);
          continue;
        }
        const words = line.split(' ');
        const size = Number(words.at(-1));
        if (data.length < at + 4 + size) break;
        on.message(words[1] ?? '', data.subarray(at + 2, at + 2 + size));
        data = data.subarray(at + 4 + size);
      }
      rest = data.length > 0 ? data : null;
    },
  };
}
