import { isInCalendar } from '../text/calendar.js';
import { InvalidArgumentError } from 'commander';
import { FORMATS } from '../model/formats.js';
import type { Format } from '../model/formats.js';
import type { Shard } from '../model/shard.js';

/** Reads the values of options; what cannot be read is told with what was expected. */

export function readFormats(value: string): readonly Format[] {
  const asked = value.split(',').map((word) => word.trim());
  const unknown = asked.find((word) => !(FORMATS as readonly string[]).includes(word));
  if (unknown !== undefined) throw new InvalidArgumentError(`"${unknown}" is not one of ${FORMATS.join(', ')}.`);
  return asked as Format[];
}

const isDay = (value: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(value) && isInCalendar(value);

export function readDay(value: string): string {
  if (!isDay(value)) throw new InvalidArgumentError('Write a day such as 2021-02-23.');
  return value;
}

/** A version of a draft: its number, or a day it stood on. */
export function readSince(value: string): string {
  if (!/^\d+$/.test(value) && !isDay(value))
    throw new InvalidArgumentError('Write a day such as 2021-03-01, or the number of a version, such as 1.');
  return value;
}

export function readShard(value: string): Shard {
  const [, number = 0, of = 0] = (/^(\d{1,5})\/(\d{1,5})$/.exec(value) ?? []).map(Number);
  if (number < 1 || number > of)
    throw new InvalidArgumentError('Write which part of how many, from 1 on: 2/7 is the second of seven.');
  return { number, of };
}

export function readMoment(value: string): string {
  const isTime = /^[^T]*(T([01]\d|2[0-3]):[0-5]\d)?$/.test(value);
  if (!isTime) throw new InvalidArgumentError('Write a day such as 2020-01-23, or with its time, 2020-01-23T09:30.');
  return readDay(value.slice(0, 10)) + value.slice(10);
}
