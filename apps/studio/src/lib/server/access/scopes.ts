/**
 * What a token may do: read what is set up, write it, read how many answered, in whole tens, read sums over
 * the disclosure limit, read releases.
 */
export const scopes = [
  'setup:read',
  'setup:write',
  'fieldwork:read',
  'summary:read',
  'releases:read',
] as const;
export type Scope = (typeof scopes)[number];

export const scopeWords: Readonly<Record<Scope, string>> = {
  'setup:read': 'read places, context, instruments and waves',
  'setup:write': 'add places and context',
  'fieldwork:read': 'read how many people answered, in whole tens',
  'summary:read': 'read the sums of a wave, where enough people answered',
  'releases:read': 'read what is published',
};
