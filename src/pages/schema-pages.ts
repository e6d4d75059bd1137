import * as z from 'zod';
import { outletSchema } from '../model/outlet-schema.js';
import { recordSchema } from '../model/record-schema.js';
import { storySchema } from '../model/story-schema.js';

/** A generated file: its path in the project, and its text. */
export interface Page {
  readonly path: string;
  readonly text: string;
}

interface Json {
  readonly title?: string;
  readonly description?: string;
  readonly type?: string;
  readonly enum?: readonly string[];
  readonly const?: string;
  readonly pattern?: string;
  readonly examples?: readonly (string | number)[];
  readonly properties?: Readonly<Record<string, Json>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: Json | boolean;
  readonly items?: Json;
  readonly anyOf?: readonly Json[];
}

const KINDS = [
  { id: 'force', schema: recordSchema, file: 'forces/<id>.yaml' },
  { id: 'story', schema: storySchema, file: 'templates/<story>/story.yaml' },
  { id: 'outlet', schema: outletSchema, file: 'templates/outlets/<id>.yaml' },
] as const;

const jsonOf = (schema: z.ZodType): Json => z.toJSONSchema(schema, { target: 'draft-07', io: 'input' }) as Json;

function kindOf(json: Json): string {
  if (json.enum) return json.enum.join(', ');
  if (json.const !== undefined) return json.const;
  if (json.anyOf) return json.anyOf.map(kindOf).join('; or ');
  if (json.type === 'array') return `list of ${json.items ? kindOf(json.items) : 'values'}`;
  if (json.type === 'integer') return 'whole number';
  if (json.type === 'string') return json.pattern === undefined ? 'text' : `text like \`${json.pattern}\``;
  return json.type === 'object' ? 'keys' : (json.type ?? 'value');
}

/** A row a field, fields inside fields below them. */
function rows(json: Json, prefix: string): readonly string[] {
  const inner = (child: Json, path: string): readonly string[] => [
    ...rows(child, path),
    ...(child.anyOf ?? []).flatMap((branch) => inner(branch, path)),
    ...(child.items ? inner(child.items, `${path}[]`) : []),
    ...(typeof child.additionalProperties === 'object' ? inner(child.additionalProperties, `${path}.<name>`) : []),
  ];
  return Object.entries(json.properties ?? {}).flatMap(([key, child]) => {
    const path = prefix === '' ? key : `${prefix}.${key}`;
    const required = json.required?.includes(key) === true ? 'required' : '';
    const example = child.examples?.[0] === undefined ? '' : ` Example: \`${child.examples[0]}\``;
    const row = `| \`${path}\` | ${kindOf(child).replaceAll('|', '\\|')} | ${required} | ${child.description ?? ''}${example} |`;
    return [row, ...inner(child, path)];
  });
}

const NOTICE = '<!-- Made by npm run pages from the schema; do not edit. -->';

/** The editor's schema and the reference page of each kind of file. */
export function schemaPages(): readonly Page[] {
  return KINDS.flatMap(({ id, schema, file }) => {
    const json = jsonOf(schema);
    const table = ['| field | what it holds | | |', '| --- | --- | --- | --- |', ...rows(json, '')].join('\n');
    return [
      { path: `docs/schema/${id}.schema.json`, text: `${JSON.stringify(json, undefined, 2)}\n` },
      {
        path: `docs/reference/${id}.md`,
        text: `# ${json.title ?? id}: \`${file}\`\n\n${NOTICE}\n\n${json.description ?? ''}\n\n${table}\n`,
      },
    ];
  });
}
