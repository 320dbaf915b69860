/** What a page with one player, its pinned product, price and buy button loads before anybody taps. */
const FRONT = /\/packages\/(elements\/src\/(shop|player)\/\2|embed\/src\/front)\.ts$/;
/** What comes with an intent only. What just these share is one file, instead of a dozen small ones, and weighs on nobody else. */
const AFTER =
  /\/packages\/(adapters\/src\/commerce\/|elements\/src\/(cart\/cart|player\/theatre|product\/sheet|shop\/(act|open-shop)|media\/engine-hls-(light|full))\.ts)/;
const kindOf = (id) => (id.includes('/packages/adapters/') ? 'backend' : id.includes('/packages/core/') ? 'logic' : 'parts');

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
  const front = closure(
    chunks,
    chunks.filter((chunk) => chunk.isDynamicEntry && chunk.moduleIds.some((id) => FRONT.test(posix(id)))),
  );
  const importedBack = chunks.some((chunk) => chunk.imports.includes(entry.fileName));
  const places = new Map();
  for (const chunk of front) if (!wanted.has(chunk)) for (const id of chunk.moduleIds) places.set(id, 'front');
  for (const chunk of wanted) {
    if (chunk === entry && !importedBack) continue;
    for (const id of chunk.moduleIds) if (id !== entry.facadeModuleId) places.set(id, 'shared');
  }
  const lazy = chunks.filter((chunk) => chunk.isDynamicEntry).map((chunk) => ({ chunk, brings: closure(chunks, [chunk]) }));
  for (const chunk of chunks) {
    if (chunk === entry || front.has(chunk) || wanted.has(chunk) || chunk.isDynamicEntry) continue;
    const users = lazy.filter(({ brings }) => brings.has(chunk)).map((it) => it.chunk);
    if (!users.every(({ moduleIds }) => moduleIds.some((id) => AFTER.test(posix(id))))) continue;
    for (const id of chunk.moduleIds) places.set(id, kindOf(posix(id)));
  }
  return places;
}

/** Options for rolldown's `output.codeSplitting` that follow such places. */
export const splitting = (places) => ({
  includeDependenciesRecursively: false,
  groups: [{ debugName: 'places', name: (id) => places.get(id) ?? null }],
});
