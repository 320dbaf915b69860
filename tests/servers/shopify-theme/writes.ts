/** `/cart/add`, `change`, `update` and `clear`, from JSON and from forms. */
import { addLine, itemJson, Refusal, setLine, type Cart, type Manners, type Properties } from './cart.js';
import type { Place } from './sections.js';

export interface Write {
  readonly request: Request;
  readonly path: string;
  readonly cart: Cart;
  readonly place: Place;
  readonly manners: Manners;
  /** The whole cart, with sections. */
  whole(sections: string | null): object;
  json(body: unknown, status?: number): Response;
}

interface Fields {
  readonly id?: string | number;
  readonly line?: number;
  readonly quantity?: string | number;
  readonly items?: readonly { readonly id: number; readonly quantity?: number; readonly properties?: Properties }[];
  readonly properties?: Properties;
  readonly updates?: Readonly<Record<string, number>>;
  readonly discount?: string;
  readonly sections?: string | readonly string[];
}

async function fieldsOf(request: Request): Promise<Fields> {
  if (request.headers.get('content-type')?.includes('json')) return (await request.json()) as Fields;
  const text = await request.text();
  return text ? (Object.fromEntries(new URLSearchParams(text)) as Fields) : {};
}

export async function write({ request, path, cart, place, manners, whole, json }: Write): Promise<Response> {
  const fields = await fieldsOf(request);
  const sections = fields.sections === undefined ? null : [fields.sections].flat().join();
  const before = { lines: cart.lines.map((line) => ({ ...line })), codes: [...cart.codes] };
  try {
    if (path === 'cart/add') {
      const { items, id = 0, quantity = 1, properties = {} } = fields;
      const wanted = items ?? [{ id: Number(id), quantity: Number(quantity), properties }];
      const lines = wanted.map((one) => addLine(cart, one.id, one.quantity ?? 1, one.properties ?? {}, manners));
      const added = lines.map((line) => itemJson(line, place.currency, place.root, place.media));
      const shown = sections === null ? {} : { sections: (whole(sections) as { readonly sections: object }).sections };
      return json(items ? { items: added, ...shown } : { ...added[0], ...shown });
    }
    if (path === 'cart/change')
      setLine(cart, String(cart.lines[(fields.line ?? 0) - 1]?.key ?? fields.id), Number(fields.quantity), manners);
    if (path === 'cart/clear') cart.lines = [];
    if (path === 'cart/update') {
      for (const [key, quantity] of Object.entries(fields.updates ?? {})) setLine(cart, key, quantity, manners);
      if (fields.discount !== undefined) cart.codes = fields.discount.split(',').filter((code) => code.trim() !== '');
    }
    return json(whole(sections));
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    // what was clamped stays, all else is as it was
    if (!/^Only/.test(error.message)) Object.assign(cart, before);
    return json({ status: error.status, message: 'Cart Error', description: error.message }, error.status);
  }
}
