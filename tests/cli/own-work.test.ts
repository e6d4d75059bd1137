import { cpSync } from 'node:fs';
import { baseProject } from './base-project.js';

const RELEASE = 'lost-dogs/2019-20';
const DRAFT = `${RELEASE}/barsetshire/wire`;
const { pathOf, run, change } = baseProject();

describe('what concerns a person’s own work', () => {
  it('is shown in every build: a copy of a draft, and a .new.md that somebody wrote into', async () => {
    await run('build');
    cpSync(pathOf(`out/${DRAFT}.md`), pathOf(`out/${DRAFT}-copy.md`));
    change(`out/${DRAFT}.md`, 'The KO cautions', 'The office cautions');
    change('templates/lost-dogs/caveat.hbs', 'may reflect', 'can reflect');
    const waits = `the new version is in ${DRAFT}.new.md`;
    expect((await run('build')).err).toContain(waits);
    change(`out/${DRAFT}.new.md`, 'Of the total', 'Of all these');
    change('forces/barsetshire.yaml', '2019-20: 863', '2019-20: 871');
    for (let times = 1; times <= 2; times += 1) {
      const { err } = await run('build');
      expect(err).toContain(`out/${DRAFT}-copy.md:1:1  warning  write/unknown-file`);
      expect(err).toContain(`out/${DRAFT}.new.md:1:1  warning  write/edited`);
      expect(err).toContain('Put the changes into the draft itself, then delete the .new.md.');
      expect(err).toContain(`somebody wrote into ${DRAFT}.new.md, so it is not renewed and may be out of date`);
      expect(err).not.toContain(waits);
    }
  });
});
