import { countsOf } from '../../derive/release-context.js';
import type { ReleaseContext } from '../../derive/release-context.js';
import type { ForceRecord } from '../../model/record.js';
import type { Ready } from '../prepare/prepare.js';

/** abuse 707 → 863, exploitation not known → 287 */
function figuresOf(record: ForceRecord, { story }: Ready, context: ReleaseContext): string {
  return Object.entries(story.fields.measures)
    .map(([id, { alias }]) => {
      const { earlier, later } = countsOf(record, id, context);
      const said = [earlier, later].map((count) =>
        count.known ? `${count.rounded === undefined ? '' : 'about '}${count.value}` : 'not known',
      );
      return `${alias} ${said.join(' → ')}`;
    })
    .join(', ');
}

/** What was made up, in a line: a reader must never take it for a force's figures. */
export function describeMadeUp(
  record: ForceRecord,
  ready: Ready,
  context: ReleaseContext,
  nation: ForceRecord,
  release: string,
): string {
  const national = ready.nation.fields === nation.fields ? [] : [`nation: ${figuresOf(ready.nation, ready, context)}`];
  const told = release === '' ? [] : [`release: ${release}`];
  return [`made up: ${figuresOf(record, ready, context)}`, ...national, ...told].join('; ');
}
