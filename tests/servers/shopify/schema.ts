/** The Storefront API's real schema, version 2026-04, as Shopify publishes it beside its React components. */
import { existsSync, readFileSync } from 'node:fs';
import {
  buildClientSchema,
  isEnumType,
  NoDeprecatedCustomRule,
  parse,
  specifiedRules,
  validate,
  type GraphQLSchema,
  type IntrospectionQuery,
} from 'graphql';

const FILE = new URL('node_modules/@shopify/hydrogen-react/storefront.schema.json', import.meta.url);

export const shopifyInstalled = (): boolean => existsSync(FILE);

export function storefrontSchema(): GraphQLSchema {
  return buildClientSchema(JSON.parse(readFileSync(FILE, 'utf8')) as IntrospectionQuery);
}

/** What the schema has against a document, the use of what is on its way out included. */
export const faultsIn = (schema: GraphQLSchema, document: string): string[] =>
  validate(schema, parse(document), [...specifiedRules, NoDeprecatedCustomRule]).map(({ message }) => message);

export function valuesOf(schema: GraphQLSchema, name: string): string[] {
  const type = schema.getType(name);
  return isEnumType(type) ? type.getValues().map((value) => value.name) : [];
}
