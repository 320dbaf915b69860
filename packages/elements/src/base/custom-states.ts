/** Answers with the function that sets an element's custom states, which a page styles with `:state(…)`. */
export function customStates(element: HTMLElement): (states: Readonly<Record<string, boolean>>) => void {
  const set = element.attachInternals?.().states as CustomStateSet | undefined;
  return (states) => {
    for (const [name, holds] of Object.entries(states)) set?.[holds ? 'add' : 'delete'](name);
  };
}
