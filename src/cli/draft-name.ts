/** A draft as commands name it. */
export interface DraftName {
  readonly story: string;
  readonly release: string;
  readonly force: string;
  readonly outlet?: string;
}

export const FORM =
  'A draft is named STORY/RELEASE/FORCE or STORY/RELEASE/FORCE/OUTLET, such as child-sexual-abuse/2019-20/thames-valley.';

/** Reads STORY/RELEASE/FORCE[/OUTLET]; a sentence on what is wrong otherwise. */
export function draftNamed(name: string): DraftName | string {
  const parts = name
    .replace(/^(?:.*\/)?out\//, '')
    .replace(/\.(?:md|txt|html)$/, '')
    .replace(/\/+$/, '')
    .split('/');
  const isName = (parts.length === 3 || parts.length === 4) && parts.every((part) => /^[a-z0-9-]+$/.test(part));
  if (!isName) return `"${name}" is not the name of a draft. ${FORM}`;
  const [story = '', release = '', force = '', outlet] = parts;
  return { story, release, force, ...(outlet !== undefined && { outlet }) };
}
