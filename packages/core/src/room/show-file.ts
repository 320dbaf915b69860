/** Writes a show as a show file, so that what was live can be kept as a plain file beside its recording. */
import type { ProductRef } from '../contracts/commerce.js';
import type { Cue, Show, ShowProduct } from '../show/show.js';

const dated = (time: number | undefined): string | undefined => (time === undefined ? undefined : new Date(time).toISOString());

function refOf(ref: ProductRef): Readonly<Record<string, string>> {
  switch (ref.kind) {
    case 'handle':
      return { handle: ref.handle };
    case 'sku':
      return { sku: ref.sku };
    default:
      return { [ref.kind]: ref.id };
  }
}

const productOf = ({ ref, ...product }: ShowProduct) => ({ ...product, ref: refOf(ref) });
const cueOf = ({ at, until, ...cue }: Cue) => ({ ...cue, at: dated(at), until: dated(until) });

/** JSON that `readShow` reads back as the same show. */
export function showFile({ startsAt, endsAt, products, cues, ...show }: Show): string {
  const file = {
    ...show,
    startsAt: dated(startsAt),
    endsAt: dated(endsAt),
    products: products.map(productOf),
    cues: cues.map(cueOf),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}
