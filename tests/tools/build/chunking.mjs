/** What a page with one player, its pinned product, price and buy button loads before anybody taps. */
const FRONT = /\/packages\/(elements\/src\/(shop|player)\/\2|embed\/src\/front)\.ts$/;
/**
 * What always comes together, in few files: each file more costs a shopper's phone one more answer to wait for, since what is imported is
 * known only when the importer is here. The first two come before a tap where the page has a `config`, or is in another language than
 * English, and must not bring what comes after one. What a theatre shares with the others is a file of its own.
 */
const TOGETHER = {
  early: /\/packages\/(elements\/src\/shop\/(change|refs|report)|core\/src\/errors)\.ts$/,
  speak: /\/packages\/elements\/src\/shop\/speak\.ts$/,
  shop: /\/packages\/(elements\/src\/(shop\/(open-shop|act)|product\/(product|sheet-dialog)|player\/furnish)|adapters\/src\/(config|unconfigured|outcome|http|batches)|core\/src\/cart\/attribution)\.ts$/,
  unasked: /\/packages\/elements\/src\/player\/unasked\.ts$/,
  theatre: /\/packages\/elements\/src\/player\/(theatre|load-show|warm)\.ts$/,
  // whoever plays a live show is in its room, and need not see it
  seat: /\/packages\/elements\/src\/room\/connect\.ts$/,
  room: /\/packages\/elements\/src\/(room\/room|chat\/chat|reactions\/reactions|poll\/poll|offer\/offer)\.ts$/,
};
/** Elements that a page may have without a player. */
const ALONE = /\/packages\/elements\/src\/(cart\/cart|carousel\/carousel|product\/sheet|variant-picker\/variant-picker)\.ts$/;

/** What would be called like another chunk: the room between tabs like the demo shop. */
const TABS = /\/packages\/adapters\/src\/live\/memory\.ts$/;

const posix = (id) => id.replaceAll('\\', '/');

/** The chunks that come with some of them, over any number of static imports. */
function closure(chunks, from) {
  const named = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
  const seen = new Set();
  const queue = [...from];
  for (let chunk = queue.pop(); chunk !== undefined; chunk = queue.pop()) {
    if (seen.has(chunk)) continue;
    seen.add(chunk);
    queue.push(...chunk.imports.flatMap((name) => named.get(name) ?? []));
  }
  return seen;
}

/**
 * Where each module goes, learnt from a bundle that was split as finely as the bundler does: module id to the name of a chunk. The front
 * is one chunk, because it is wanted at once. What the entry shares with others stands apart, because a chunk that imported the
 * entry would load it a second time where its address differs. All others stay where the bundler puts them, behind their `import()`.
 */
export function placesIn(chunks) {
  const entry = chunks.find((chunk) => chunk.isEntry);
  const wanted = closure(chunks, [entry]);
  const broughtBy = (which) =>
    closure(
      chunks,
      chunks.filter((chunk) => chunk.moduleIds.some((id) => which.test(posix(id)))),
    );
  const front = broughtBy(FRONT);
  const importedBack = chunks.some((chunk) => chunk.imports.includes(entry.fileName));
  const places = new Map();
  for (const chunk of front) if (!wanted.has(chunk)) for (const id of chunk.moduleIds) places.set(id, 'front');
  for (const chunk of wanted) {
    if (chunk === entry && !importedBack) continue;
    for (const id of chunk.moduleIds) if (id !== entry.facadeModuleId) places.set(id, 'shared');
  }
  const alone = broughtBy(ALONE);
  const put = (found, name) => {
    for (const chunk of found)
      if (!wanted.has(chunk)) for (const id of chunk.moduleIds) if (!places.has(id)) places.set(id, name);
  };
  const found = Object.fromEntries(Object.entries(TOGETHER).map(([name, which]) => [name, broughtBy(which)]));
  for (const name of ['early', 'speak']) put(found[name], name);
  // what both begin with is asked for beside either
  const others = [found.shop, found.unasked, alone];
  put(
    [...found.theatre].filter((chunk) => others.some((it) => it.has(chunk))),
    'common',
  );
  put(found.shop, 'shop');
  put(found.theatre, 'theatre');
  // before the room, which shares some of it, and which a page with a list or a cart may not have
  put(
    [...alone].filter((chunk) => !chunk.isDynamicEntry),
    'parts',
  );
  put(found.seat, 'seat');
  put(found.room, 'room');
  put(
    chunks.filter((chunk) => chunk.moduleIds.some((id) => TABS.test(posix(id)))),
    'tabs',
  );
  return places;
}

/** Options for rolldown's `output.codeSplitting` that follow such places. */
export const splitting = (places) => ({
  includeDependenciesRecursively: false,
  groups: [{ debugName: 'places', name: (id) => places.get(id) ?? null }],
});
