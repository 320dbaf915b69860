/** What a document weighs: a thing counts one, a page of things as many as are asked for. Modelled on documentation. */
import {
  getNamedType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  type FragmentDefinitionNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';

/** Without a token nothing heavier is answered. */
export const TOKENLESS_LIMIT = 1000;

export function weightOf(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  variables: Readonly<Record<string, unknown>>,
): number {
  const inside = (set: SelectionSetNode | undefined, type: GraphQLNamedType, page: number): number =>
    (set?.selections ?? []).reduce((sum, selection) => {
      if (selection.kind === 'FragmentSpread') {
        const fragment = fragments.get(selection.name.value);
        return sum + inside(fragment?.selectionSet, schema.getType(fragment?.typeCondition.name.value ?? '') ?? type, page);
      }
      if (selection.kind === 'InlineFragment')
        return sum + inside(selection.selectionSet, schema.getType(selection.typeCondition?.name.value ?? '') ?? type, page);
      const field = isObjectType(type) || isInterfaceType(type) ? type.getFields()[selection.name.value] : undefined;
      const kind = field && getNamedType(field.type);
      if (!kind || !isCompositeType(kind)) return sum;
      const first = selection.arguments?.find(({ name }) => name.value === 'first')?.value;
      const size =
        first?.kind === 'Variable' ? Number(variables[first.name.value]) : first?.kind === 'IntValue' ? Number(first.value) : 1;
      const times = selection.name.value === 'nodes' ? page : 1;
      return sum + times * (1 + inside(selection.selectionSet, kind, size));
    }, 0);
  const root = schema.getRootType(operation.operation);
  return root ? inside(operation.selectionSet, root, 1) : 0;
}
