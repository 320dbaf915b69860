/** What a Cart-Token says of itself. It is read, never believed: whether it is genuine only the shop can tell. */

interface Claims {
  /** Names the shop's session. */
  readonly user_id: string;
  /** Seconds since 1970. */
  readonly exp: number;
}

/** `null` for what is no JSON Web Token with these claims. */
function claimsOf(token: string): Claims | null {
  try {
    const [, payload = ''] = token.split('.');
    const claims = JSON.parse(atob(payload.replaceAll('-', '+').replaceAll('_', '/'))) as Partial<Claims> | null;
    return claims && typeof claims.exp === 'number' && claims.user_id !== undefined
      ? { exp: claims.exp, user_id: String(claims.user_id) }
      : null;
  } catch {
    return null;
  }
}

/** False for one that has expired, and for what is no token at all: the shop would answer with another cart. */
export const isAlive = (token: string, now: number = Date.now()): boolean => (claimsOf(token)?.exp ?? 0) * 1000 > now;

/** Whether two tokens open the same cart. A token is issued anew with each answer, so that they are seldom the same text. */
export const isSameCart = (a: string, b: string): boolean => a === b || claimsOf(a)?.user_id === claimsOf(b)?.user_id;
