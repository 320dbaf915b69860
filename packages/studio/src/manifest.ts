/** The one list of the studio's elements: tag to class, each loaded when a page has one. */
export const studio = {
  'vitrine-host': async () => (await import('./host/host.js')).VitrineHost,
} as const satisfies Readonly<Record<`vitrine-${string}`, () => Promise<CustomElementConstructor>>>;

export type StudioTag = keyof typeof studio;
