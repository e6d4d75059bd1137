import * as z from 'zod';

interface JsonSchema {
  readonly properties?: Record<string, JsonSchema>;
  readonly additionalProperties?: JsonSchema | boolean;
  readonly items?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
}

const made = new WeakMap<z.ZodType, JsonSchema>();

/** The schema as editors read it (JSON Schema draft 7). */
function jsonSchema(schema: z.ZodType): JsonSchema {
  const known = made.get(schema);
  if (known) return known;
  const json = z.toJSONSchema(schema, { target: 'draft-07', io: 'input' }) as JsonSchema;
  made.set(schema, json);
  return json;
}

function step(schema: JsonSchema, key: string | number): readonly JsonSchema[] {
  const options = schema.anyOf ?? [schema];
  return options.flatMap((option) => {
    if (typeof key === 'number') return option.items ? [option.items] : [];
    const property = option.properties?.[key];
    if (property) return [property];
    return typeof option.additionalProperties === 'object' ? [option.additionalProperties] : [];
  });
}

/** The keys a schema takes at a path, for "did you mean". */
export function knownKeys(schema: z.ZodType, path: readonly (string | number)[]): readonly string[] {
  const at = path.reduce<readonly JsonSchema[]>(
    (level, key) => level.flatMap((option) => step(option, key)),
    [jsonSchema(schema)],
  );
  const keys = at.flatMap((option) =>
    (option.anyOf ?? [option]).flatMap((branch) => Object.keys(branch.properties ?? {})),
  );
  return [...new Set(keys)];
}
