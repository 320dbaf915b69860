/** Reads a stream of server-sent events, as the HTML standard says. */

export interface ServerEvent {
  /** `message` where it says none. */
  readonly type: string;
  readonly data: string;
  /** Of the latest event that had one. */
  readonly id: string;
}

export interface EventReader {
  /** Any part of the stream, cut anywhere. */
  take(text: string): void;
}

/** Characters of one event at most: a longer one is dropped, so that nobody can fill the memory. */
const LONGEST = 65_536;

export function createEventReader(told: (event: ServerEvent) => void, lastId = ''): EventReader {
  let rest = '';
  let isStart = true;
  let isTooLong = false;
  let id = lastId;
  let type = '';
  let data: string[] = [];
  let length = 0;

  function end(): void {
    if (data.length > 0 && !isTooLong) told({ type: type || 'message', data: data.join('\n'), id });
    [type, data, length, isTooLong] = ['', [], 0, false];
  }

  function line(text: string): void {
    if (text === '') return end();
    const [, name = '', value = ''] = /^([^:]*)(?:: ?([\s\S]*))?$/.exec(text) ?? [];
    if (name === 'event') type = value;
    // anything else could not go back as a header
    else if (name === 'id' && /^[ -~]{0,200}$/.test(value)) id = value;
    else if (name === 'data') {
      length += value.length;
      if (length > LONGEST) [data, isTooLong] = [[], true];
      if (!isTooLong) data.push(value);
    }
  }

  return {
    take(text) {
      rest += isStart ? text.replace(/^\uFEFF/, '') : text;
      if (text) isStart = false;
      // a CR at the end may be half of a line's end
      for (let found = /\r\n|\n|\r(?!$)/.exec(rest); found; found = /\r\n|\n|\r(?!$)/.exec(rest)) {
        const whole = rest.slice(0, found.index);
        rest = rest.slice(found.index + found[0].length);
        line(whole);
      }
      if (rest.length > LONGEST) [rest, data, isTooLong] = ['data:', [], true];
    },
  };
}
