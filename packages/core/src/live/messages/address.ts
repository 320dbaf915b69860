import { channelUrl as safeChannelUrl } from '../../channel-url.js';
import { safeUrl } from '../../safe-url.js';
import type { Field } from './fields.js';

/** Where a recording is. */
export const recording: Field<string> = (value, path, border) => safeUrl(value, 'link', border.base) ?? border.fault(path);

export const channelUrl: Field<string> = (value, path, border) => safeChannelUrl(value, border.base) ?? border.fault(path);
