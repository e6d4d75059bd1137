import * as z from 'zod';
import { perObject } from '../model/per-object.js';

interface JsonSchema {
  readonly properties?: Record<string, JsonSchema>;
  readonly additionalProperties?: JsonSchema | boolean;
  readonly items?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
}

/** The schema as editors read it (JSON Schema draft 7). */
const jsonSchema = perObject(
  (schema: z.ZodType) => z.toJSONSchema(schema, { target: 'draft-07', io: 'input' }) as JsonSchema,
);

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
