/** The forms a draft is written in; md is the one people edit. Apart from the schemas, so that the command line starts fast. */
export const FORMATS = ['md', 'txt', 'html'] as const;
export type Format = (typeof FORMATS)[number];
