import type { IncomingMessage, ServerResponse } from 'node:http';

/** Sends a file as a retailer's server would, or 404. */
export function sendFile(request: IncomingMessage, response: ServerResponse, file: string): Promise<void>;
