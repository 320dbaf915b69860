/** Who a request is: the session's cookie, the Cart-Token, and the nonce, each signed so that none can be made up. */
import { createHmac, randomBytes } from 'node:crypto';

const SALT = '@salt of the fake';
const DAY = 86_400;
export const COOKIE = 'wp_woocommerce_session_fake';

const sign = (text: string): string => createHmac('sha256', SALT).update(text).digest('base64url');
const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

export const newCustomer = (): string => `t_${randomBytes(15).toString('hex')}`;

/** A JSON Web Token for 48 hours, as JsonWebToken::create makes it. */
export function tokenFor(customer: string, now: number): string {
  const iat = Math.floor(now / 1000);
  const head = `${encode({ alg: 'HS256', typ: 'JWT' })}.${encode({ user_id: customer, exp: iat + 2 * DAY, iss: 'wc/store/v1', iat })}`;
  return `${head}.${sign(head)}`;
}

/** The customer of a token that is genuine and still holds. */
export function customerOf(token: string | null, now: number): string | null {
  const [head = '', payload = '', signature] = (token ?? '').split('.');
  if (signature === undefined || signature !== sign(`${head}.${payload}`)) return null;
  const { user_id: customer, exp } = JSON.parse(Buffer.from(payload, 'base64url').toString()) as { user_id: string; exp: number };
  return exp * 1000 > now ? customer : null;
}

export const cookieFor = (customer: string): string => `${COOKIE}=${encodeURIComponent(`${customer}|${sign(customer)}`)}`;

export function customerOfCookie(header: string | null): string | null {
  const value = new RegExp(`${COOKIE}=([^;]+)`).exec(header ?? '')?.[1];
  const [customer = '', signature] = decodeURIComponent(value ?? '').split('|');
  return customer !== '' && signature === sign(customer) ? customer : null;
}

/** A guest's nonce holds for this half of its life and the next, and is of nobody in particular. */
export const nonceOf = (tick: number): string => sign(`nonce ${tick}`).slice(0, 10);
