/**
 * What a content system lets through of what an editor has written, in the manner of WordPress' `wp_kses_post`: known elements with known
 * attributes and `data-…`; of anything else the tags go, and of a script its text as well.
 */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  a: ['href', 'title', 'target', 'rel', 'class', 'id'],
  div: ['class', 'id', 'dir', 'lang'],
  p: ['class', 'id', 'dir', 'lang'],
  img: ['src', 'alt', 'width', 'height', 'class', 'loading'],
};

export function allowed(html: string): string {
  const scriptless = html.replace(/<(script|style)\b[\s\S]*?<\/\1>/g, '');
  return scriptless.replace(
    /<(\/?)([\w-]+)((?:\s+[\w-]+(?:="[^"]*")?)*)\s*\/?>/g,
    (_, slash: string, name: string, attributes: string) => {
      const known = ALLOWED[name];
      if (!known) return '';
      const kept = [...attributes.matchAll(/([\w-]+)(?:="[^"]*")?/g)].filter(
        ([, key = '']) => known.includes(key) || key.startsWith('data-'),
      );
      return `<${slash}${[name, ...kept.map(([whole]) => whole)].join(' ')}>`;
    },
  );
}
