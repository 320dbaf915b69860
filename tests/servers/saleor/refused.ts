import { GraphQLError } from 'graphql';

/** One of the `errors` of a mutation. */
export class Refused extends Error {
  readonly fields: { readonly code: string; readonly field: string; readonly message: string };
  constructor(code: string, field: string, message: string) {
    super(message);
    this.fields = { code, field, message };
  }
}

export function refuse(code: string, field: string, message: string): never {
  throw new Refused(code, field, message);
}

/** The key in a global id. One of another form is refused, in `field` where the mutation says so itself, else above it all. */
export function keyOf(id: string, type: string, field?: string): string {
  let named: readonly string[] = [];
  try {
    named = atob(id).split(':');
  } catch {
    // told below, as any other id that is none
  }
  if (named[0] === type && named[1]) return named[1];
  const message = `Invalid ID: ${id}. Expected: ${type}.`;
  if (field) refuse('GRAPHQL_ERROR', field, message);
  throw new GraphQLError(message, { extensions: { exception: { code: 'GraphQLError' } } });
}
