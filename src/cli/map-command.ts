import type { Folders } from '../model/folders.js';
import { describeWorkbook } from '../ingest/describe-workbook.js';
import { readWorkbook } from '../ingest/read-workbook.js';
import { EXIT } from './output.js';
import type { ExitCode, Output } from './output.js';
import { printProblems } from './print-problems.js';
import { ingestedForces } from '../pipeline/ingest/ingest-story.js';
import { mapText } from '../ingest/map-text.js';

/** map: what is in a workbook as a reader sees it, and a first mapping to paste into story.yaml. */
export async function mapCommand(
  file: string,
  words: string | undefined,
  folders: Folders,
  json: boolean,
  output: Output,
): Promise<ExitCode> {
  const workbook = await readWorkbook(file);
  if (!workbook.value) {
    if (json) output.result(JSON.stringify({ tables: [], problems: workbook.problems }, undefined, 2));
    else printProblems(workbook.problems, folders, output);
    return EXIT.refused;
  }
  const all = describeWorkbook(workbook.value, ingestedForces(folders));
  const asked = words?.toLowerCase();
  const tables = all.filter(
    ({ title, sheet }) => asked === undefined || `${sheet} ${title}`.toLowerCase().includes(asked),
  );
  if (tables.length === 0) {
    output.note(
      `No table has "${words ?? ''}" in its title or sheet. Sheets here: ${all.map(({ sheet }) => sheet).join(', ')}.`,
    );
    return EXIT.usage;
  }
  output.result(
    json
      ? JSON.stringify({ file: workbook.value.file, checksum: workbook.value.checksum, tables }, undefined, 2)
      : mapText(workbook.value.file, tables),
  );
  return EXIT.well;
}
