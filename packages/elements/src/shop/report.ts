import { problem, type ErrorCode } from '@vitrine/core';
import { tell } from '../base/events.js';

export const report = (target: EventTarget, code: ErrorCode, message: string, cause?: string): void =>
  tell(target, 'vitrine-error', problem(code, message, cause === undefined ? {} : { cause }));
