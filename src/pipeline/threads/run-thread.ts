import { Register } from '../../load/register.js';
import { Ids } from '../../model/ids.js';
import { beginStories, openAgain } from '../run/begin-stories.js';
import { forceRunner } from '../run/force-run.js';
import type { ForceRun } from '../run/force-run.js';
import type { OpenRelease } from '../run/force-step.js';
import { NO_PAST } from '../memory/memory.js';
import type { Post, ThreadTask } from './second-thread.js';
import { breakOff, isBroken, moveOn, notePost, takeTurn, waitForEnd } from './turns.js';

/** The files that a release's stretches are read from. */
const filesOf = ({ found: { ledger, written } }: OpenRelease) => ({
  ...(ledger && { ledger: ledger.descriptor }),
  ...(written && { written: written.descriptor }),
});

/** Takes turns until none is left. What it spooled stays open for the ledger. */
export function runThread({ settings, register, shard, ids: packed, turns, isKept, spools, port }: ThreadTask): void {
  const post = (message: Post): void => {
    port.postMessage(message);
    notePost(turns);
  };
  try {
    const ids = Ids.from(packed);
    const opened = openAgain(settings, Register.from(register), shard);
    const releases = beginStories(opened, settings, false, spools).flatMap((one) =>
      'release' in one ? [one.release] : [],
    );
    if (!moveOn(turns, 'waiting', 'working')) return;
    post({ is: 'opened', files: releases.map(filesOf) });
    const run = forceRunner(opened, releases, NO_PAST, (release) => isBroken(turns, release), isKept);
    for (let turn = takeTurn(turns, ids); turn; turn = takeTurn(turns, ids)) {
      const runs = turn.map(({ at, id }): readonly [number, ForceRun] => {
        const done = run(id);
        breakOff(turns, done);
        return [at, done];
      });
      post({ is: 'runs', runs });
    }
    post({ is: 'through', bequests: releases.map(({ spool }) => spool?.bequest()) });
    for (const { found } of releases) found.close();
  } catch (thrown) {
    moveOn(turns, 'waiting', 'working');
    post({ is: 'thrown', message: thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown) });
  }
  waitForEnd(turns);
}
