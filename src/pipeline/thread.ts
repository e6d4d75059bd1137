import { workerData } from 'node:worker_threads';
import { openSpool } from '../write/spool.js';
import { Fault } from '../problems/fault.js';
import type { OpenRelease } from './force-step.js';
import { openStories, readTemplates } from './prepare.js';
import { openRelease } from './release-run.js';
import { runForce } from './run-forces.js';
import { say, takeTurn } from './threads.js';
import type { Told } from './threads.js';

/** A thread beside the main one: opens the stories for itself and takes its turns until no force is left. */

const told = workerData as Told;
const { thread, settings, isPlan, ids, surveys, turns, port } = told;

function work(): void {
  const opened = openStories(settings, readTemplates(settings), { entries: surveys, problems: [] }, surveys);
  const releases = told.releases.map(({ story, label, lifts, found, ...rest }): OpenRelease => {
    const ready = opened.stories.find(({ id }) => id === story)?.ready;
    if (!ready) throw new Fault(`${story} was changed while it was being drafted; run again`);
    const run = openRelease(ready, label, opened.outlets, settings.formats, lifts, settings.today);
    const spool = isPlan ? undefined : openSpool(found.root, thread);
    return { run, settings, found: { ...found, close: () => undefined }, ...rest, ...(spool && { spool }) };
  });
  const bySurvey = new Map(surveys.map((survey) => [survey.id, survey]));
  const line = { opened, surveys: bySurvey, releases, past: new Map(), broken: new Set<number>() };
  for (let turn = takeTurn(turns, ids.length); turn.length > 0; turn = takeTurn(turns, ids.length)) {
    const runs = turn.map((at) => runForce(ids[at] ?? '', line));
    say(port, turns, { from: turn[0] ?? 0, runs });
  }
  say(port, turns, { spools: releases.flatMap(({ spool }) => (spool ? [spool.leave()] : [])) });
}

try {
  work();
} catch (fault) {
  say(port, turns, { fault });
}
