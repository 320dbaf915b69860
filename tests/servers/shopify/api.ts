/** Answers one request by the real schema: parsed, validated, executed. */
import {
  execute,
  getDirectiveValues,
  GraphQLError,
  parse,
  validate,
  type DocumentNode,
  type ExecutionResult,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { getVariableValues } from 'graphql/execution/values.js';
import type { Asked } from './context.js';
import { TOKENLESS_LIMIT, weightOf } from './weight.js';

export interface Question {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
}

const refused = (code: string, message: string): ExecutionResult => ({
  errors: [new GraphQLError(message, { extensions: { code } })],
});

const operationOf = ({ definitions }: DocumentNode): OperationDefinitionNode | undefined =>
  definitions.find((one): one is OperationDefinitionNode => one.kind === 'OperationDefinition');

export const isMutation = ({ query }: Question): boolean => query.startsWith('mutation');

/** @param root an object whose methods are the fields of query and mutation */
export async function answer(
  schema: GraphQLSchema,
  root: Readonly<Record<string, unknown>>,
  { query, variables = {} }: Question,
  token: { readonly seesStock: boolean } | null,
): Promise<ExecutionResult> {
  const document = parse(query);
  const faults = validate(schema, document);
  if (faults.length > 0) return { errors: faults };
  const operation = operationOf(document);
  if (!operation) return refused('MISSING_OPERATION', 'no operation');
  const { coerced, errors } = getVariableValues(schema, operation.variableDefinitions ?? [], variables);
  if (!coerced) {
    const wrong = errors?.[0]?.message ?? '';
    const [, name = '', type = ''] = /^Variable "\$(\w+)".*?"(\w+)"/s.exec(wrong) ?? [];
    return refused('INVALID_VARIABLE', `Variable $${name} of type ${type} was provided invalid value: ${wrong}`);
  }
  if (!token) {
    const fragments = new Map(
      document.definitions
        .filter((one): one is FragmentDefinitionNode => one.kind === 'FragmentDefinition')
        .map((one) => [one.name.value, one]),
    );
    const weight = weightOf(schema, operation, fragments, coerced);
    if (weight > TOKENLESS_LIMIT)
      return refused(
        'MAX_COMPLEXITY_EXCEEDED',
        `Query has complexity of ${weight}, which exceeds max complexity of ${TOKENLESS_LIMIT}`,
      );
  }
  const directive = schema.getDirective('inContext');
  const context = directive ? getDirectiveValues(directive, operation, coerced) : {};
  const asked: Asked = {
    country: (context?.['country'] as string | null | undefined) ?? null,
    seesStock: token?.seesStock ?? false,
  };
  return execute({ schema, document, rootValue: root, contextValue: asked, variableValues: variables });
}
