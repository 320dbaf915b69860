/** What a viewer is called on the screen where nobody has said: the same each time, and nothing that leads to anybody. */
export function guestName(viewer: string): string {
  let hash = 0x811c9dc5;
  for (const character of viewer) hash = Math.imul(hash ^ (character.codePointAt(0) as number), 0x01000193);
  return `Guest ${100 + ((hash >>> 0) % 900)}`;
}
