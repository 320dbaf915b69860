/** A GraphQL request answered by a schema: what is not in the schema is refused, and so is an answer that lacks what it promises. */
import { execute, GraphQLError, parse, validate, type ExecutionResult, type GraphQLSchema } from 'graphql';

export interface Answered extends ExecutionResult {
  /** Nothing was done, since the document is no document of this schema. */
  readonly isRefused?: boolean;
}

/** @param root what stands behind the fields of `Query` and `Mutation`: values, or functions of their arguments */
export async function answerGraphql(schema: GraphQLSchema, root: unknown, request: Request): Promise<Answered> {
  const body = (await request.json()) as { query?: unknown; variables?: Record<string, unknown> };
  try {
    const document = parse(String(body.query));
    const errors = validate(schema, document);
    if (errors.length) return { errors, isRefused: true };
    return await execute({ schema, document, rootValue: root, variableValues: body.variables ?? {} });
  } catch (error) {
    if (error instanceof GraphQLError) return { errors: [error], isRefused: true };
    throw error;
  }
}
