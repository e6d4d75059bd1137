import * as z from 'zod';
import { CATALOGUE } from '../problems/catalogue.js';
import { RULES, isHard } from '../problems/rules.js';
import { text } from './field-kinds.js';

/** What a story says of its own words: what must be there, what must never be. */

const A_RULE = 'the id of an editorial rule such as A4: see docs/reference/rules.md';

export const ruleId = z
  .string({ error: A_RULE })
  .refine((id) => Object.hasOwn(RULES, id), { error: A_RULE })
  .meta({ description: 'The editorial rule that asks for it.' });

const words = (description: string) =>
  z
    .array(text('Words.'), { error: 'a list of words such as [stabbed, knifed]' })
    .min(1, { error: 'at least one word' })
    .meta({ description });

/** Words that must be in the block's paragraph, in any copy that the check reads. */
export const saysSchema = words('Words that its paragraph holds: the check looks for them in any copy.').optional();

export const nounsSchema = words('Other words for one and for several: offence, offences (rule B3).').optional();

export const neverSchema = z
  .array(
    z.strictObject({
      rule: ruleId,
      words: words('Words and phrases, small letters and capitals alike; * stands for the rest of a word.'),
      instead: text('What to say instead, or why not.'),
    }),
    { error: 'a list of rules with their words' },
  )
  .meta({ description: 'Words that this story’s own prose never uses.' })
  .optional();

const A_SETTING = 'warning, hold or error';
const HARDER = 'hold or error: what stops or holds a draft can never be a note only';
const isCheckCode = (key: string): boolean => key.startsWith('check/') && Object.hasOwn(CATALOGUE, key);

/** Whether a setting would let through what must at least be held. */
const isTooSoft = (key: string, severity: string): boolean =>
  severity === 'warning' &&
  (isHard(key) || (isCheckCode(key) && CATALOGUE[key as keyof typeof CATALOGUE].severity !== 'warning'));

export const severitiesSchema = z
  .record(
    z.string().refine((key) => Object.hasOwn(RULES, key) || isCheckCode(key), {
      error: 'a rule such as C11, or a problem of the check such as check/no-statement',
    }),
    z.enum(['warning', 'hold', 'error'], { error: A_SETTING }),
  )
  .superRefine((settings, context) => {
    for (const [key, severity] of Object.entries(settings))
      if (isTooSoft(key, severity)) context.addIssue({ code: 'custom', path: [key], message: HARDER });
  })
  .meta({ description: 'How hard findings are in this story, by rule or by problem: warning, hold or error.' })
  .optional();

export const sumsSchema = z
  .array(
    z.strictObject({
      whole: text('A measure.'),
      parts: z
        .array(text('A measure.'), { error: 'a list of measures' })
        .min(2, { error: 'at least two measures' })
        .meta({ description: 'The measures that make it up, together and exactly.' }),
    }),
    { error: 'a list of wholes with their parts' },
  )
  .meta({ description: 'Measures that make up another: counts that do not add up are held (rule D6).' })
  .optional();

export const showsNotSchema = z
  .array(text('A sentence.'), { error: 'a list of sentences' })
  .meta({ description: 'What the figures do not show, for the notes to editors (rules B4, B6).' })
  .optional();
