import { isScalar } from 'yaml';
import type { Pair, Scalar, YAMLMap } from 'yaml';
import type { ProblemCode } from '../problems/catalogue.js';

const COUNT_WITH_COMMAS = /^\d{1,3}(?:, ?\d{3})+$/;

/** What to say of a value that a comma cuts off, as a person typed it. */
function told(key: string, typed: string): readonly [message: string, help: string] {
  const shown = typed.length > 60 ? `${typed.slice(0, 60)}…` : typed;
  if (COUNT_WITH_COMMAS.test(typed))
    return [
      `${key}: "${typed}" was typed; expected a number without commas.`,
      `Write ${typed.replaceAll(/\D/g, '')}, without the comma.`,
    ];
  if (/^[“”‘’]/.test(typed))
    return [
      `${key}: ${shown} was typed; curly quotation marks do not hold a text together here, so its comma ends it.`,
      `Type straight quotation marks: ${key}: "${shown.replaceAll(/^[“”‘’]|[“”‘’]$/g, '')}"`,
    ];
  return [
    `${key}: "${shown}" was typed; expected quotation marks round a text with a comma, which ends it otherwise.`,
    `Write ${key}: "${shown}"`,
  ];
}

/** What a comma makes of the rest of a value between { and }: a key that no colon follows. */
const isRest = ({ key, value }: Pair): boolean => value === null && isScalar(key);

/** Values between { and } that hold a comma without quotation marks: the rest of them would be taken for keys. */
export function refuseSplit(
  { items, flow }: YAMLMap,
  text: string,
  refuse: (code: ProblemCode, at: number, message: string, help?: string) => void,
): void {
  if (flow !== true) return;
  items.forEach(({ key, value }, at) => {
    const behind = items.slice(at + 1);
    const rest = behind.slice(0, behind.findIndex((pair) => !isRest(pair)) >>> 0);
    const last = rest.at(-1)?.key as Scalar | undefined;
    if (!last?.range || !isScalar(key) || !isScalar(value) || !value.range) return;
    const typed = text.slice(value.range[0], last.range[1]).replaceAll(/\s+/g, ' ');
    refuse('load/comma-in-a-value', value.range[0], ...told(String(key.value), typed));
  });
}
