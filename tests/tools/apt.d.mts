/** Where a browser of this machine is; `undefined` where there is none. */
export function chromiumPath(): string | undefined;
export function firefoxPath(): string | undefined;
/** What `launch` of puppeteer takes to start Chromium's engine without the windows around it. */
export function chromiumShell(): { executablePath: string; headless: true | 'shell' };
/** Whether there is an ffmpeg, which is installed where that may be done. */
export function installFfmpeg(say: (words: string) => void): boolean;
