/** `GET /products`: by id, slug, SKU or parent, as ProductQuery reads them. */
import { catalogue } from './catalogue.js';
import { productJson, variationJson } from './product-json.js';

/** What the real one refuses, with the names of what is wrong. */
const MOST = 100;

export function productsAnswer(query: URLSearchParams, origin: string): Response {
  const perPage = Number(query.get('per_page') ?? 10);
  if (!(perPage >= 0 && perPage <= MOST))
    return Response.json(
      { code: 'rest_invalid_param', message: 'Invalid parameter(s): per_page', data: { status: 400, params: { per_page: '' } } },
      { status: 400 },
    );
  const listed = (key: string) => (query.get(key) ?? '').split(',').filter((value) => value !== '');
  const ids = listed('include').map(Number);
  const parents = listed('parent').map(Number);
  const [skus, slugs] = [listed('sku'), listed('slug')];
  const type = query.get('type');
  // a search by slug or SKU takes in variations; every other one is of products unless the type says otherwise
  const products = type === 'variation' ? [] : catalogue.map((product) => productJson(product, origin));
  const variations =
    type === 'variation' || skus.length > 0 || slugs.length > 0
      ? catalogue.flatMap((product) =>
          product.attributes.length > 0 ? product.items.map((item) => variationJson(product, item, origin)) : [],
        )
      : [];
  const found = [...products, ...variations].filter(
    ({ id, parent, sku, slug }) =>
      (ids.length === 0 || ids.includes(id)) &&
      (parents.length === 0 || parents.includes(parent)) &&
      (skus.length === 0 || skus.includes(sku)) &&
      (slugs.length === 0 || slugs.includes(slug)),
  );
  const page = Number(query.get('page') ?? 1);
  const shown = perPage === 0 ? found : found.slice((page - 1) * perPage, page * perPage);
  return Response.json(shown, {
    headers: { 'x-wp-total': String(found.length), 'x-wp-totalpages': String(perPage ? Math.ceil(found.length / perPage) : 1) },
  });
}
