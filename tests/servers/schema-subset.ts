/** Whether a schema says nothing but what another says too. */
import {
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isRequiredArgument,
  isRequiredInputField,
  isSpecifiedScalarType,
  isUnionType,
  type GraphQLArgument,
  type GraphQLNamedType,
  type GraphQLSchema,
} from 'graphql';

/** The places in which `part` differs from `whole`, or leaves out what `whole` asks for; none for a true part. */
export function faultsOfSubset(part: GraphQLSchema, whole: GraphQLSchema): string[] {
  return Object.values(part.getTypeMap()).flatMap((type) => {
    if (type.name.startsWith('__') || isSpecifiedScalarType(type)) return [];
    const theirs = whole.getType(type.name);
    if (!theirs) return [`there is no ${type.name}`];
    if (theirs.constructor !== type.constructor) return [`${type.name} is of another kind`];
    return faultsOfType(type, theirs);
  });
}

function faultsOfType(ours: GraphQLNamedType, theirs: GraphQLNamedType): string[] {
  if (isEnumType(ours) && isEnumType(theirs))
    return lacking(
      ours.getValues().map(({ name }) => name),
      theirs.getValues().map(({ name }) => name),
      ours.name,
    );
  if (isUnionType(ours) && isUnionType(theirs))
    return lacking(
      ours.getTypes().map(({ name }) => name),
      theirs.getTypes().map(({ name }) => name),
      ours.name,
    );
  if (isInputObjectType(ours) && isInputObjectType(theirs)) {
    const [mine, real] = [ours.getFields(), theirs.getFields()];
    return [
      ...Object.values(mine).flatMap((field) => unlike(`${ours.name}.${field.name}`, field.type, real[field.name]?.type)),
      ...Object.values(real)
        .filter((field) => isRequiredInputField(field) && !mine[field.name])
        .map(({ name }) => `${ours.name}.${name} is required`),
    ];
  }
  const isOutput = (type: GraphQLNamedType) => isObjectType(type) || isInterfaceType(type);
  if (!isOutput(ours) || !isOutput(theirs)) return [];
  const real = theirs.getFields();
  return [
    ...lacking(
      ours.getInterfaces().map(({ name }) => name),
      theirs.getInterfaces().map(({ name }) => name),
      ours.name,
    ),
    ...Object.values(ours.getFields()).flatMap((field) => {
      const place = `${ours.name}.${field.name}`;
      const found = real[field.name];
      return [...unlike(place, field.type, found?.type), ...(found ? faultsOfArguments(place, field.args, found.args) : [])];
    }),
  ];
}

function faultsOfArguments(place: string, ours: readonly GraphQLArgument[], theirs: readonly GraphQLArgument[]): string[] {
  const named = (list: readonly GraphQLArgument[], name: string) => list.find((argument) => argument.name === name);
  return [
    ...ours.flatMap(({ name, type }) => unlike(`${place}(${name})`, type, named(theirs, name)?.type)),
    ...theirs
      .filter((argument) => isRequiredArgument(argument) && !named(ours, argument.name))
      .map(({ name }) => `${place}(${name}) is required`),
  ];
}

const lacking = (ours: readonly string[], theirs: readonly string[], place: string): string[] =>
  ours.filter((name) => !theirs.includes(name)).map((name) => `${place} has no ${name}`);

const unlike = (place: string, ours: unknown, theirs: unknown): string[] =>
  String(ours) === String(theirs)
    ? []
    : [`${place} is ${theirs === undefined ? 'not there' : String(theirs)}, not ${String(ours)}`];
