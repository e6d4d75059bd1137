/** What editors, office programs and systems leave beside the files that people open: nobody’s records, templates or drafts. */
const LEFT: readonly RegExp[] = [
  /^~\$/, // Word, of an open document
  /^~.*\.tmp$/i,
  /^\.~lock\..*#$/, // LibreOffice
  /~$/, // the version before, of many editors
  /^\..*\.sw[a-z]$/, // vim
  /^\.sw[a-z]$/,
  /^\.?#/, // Emacs
  /^\.goutputstream-/,
  /^\._/, // macOS on other systems' disks
  /^(?:\.DS_Store|Thumbs\.db|desktop\.ini)$/i,
];

/** Whether a file is one of those, by its name alone. */
export const isLeftByProgram = (name: string): boolean => LEFT.some((form) => form.test(name));
