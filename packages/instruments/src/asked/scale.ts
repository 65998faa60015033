/**
 * What a scale measures: `trust` is social cohesion and trust, `action` is willingness to intervene for the
 * common good; together they are collective efficacy. `other` is anything else.
 */
export type ScaleRole = 'trust' | 'action' | 'other';

/**
 * A set of items answered in the same direction. `lowEnd` and `highEnd` name its ends in words; `instruction`
 * stands before its items.
 */
export interface Scale {
  readonly name: string;
  readonly title: string;
  readonly role: ScaleRole;
  readonly lowEnd: string;
  readonly highEnd: string;
  readonly instruction?: string;
}

const wordsOfRole: Readonly<Record<ScaleRole, { title: string; lowEnd: string; highEnd: string }>> = {
  trust: { title: 'Trust and cohesion', lowEnd: 'less trust', highEnd: 'more trust' },
  action: { title: 'Readiness to act', lowEnd: 'less ready to act', highEnd: 'readier to act' },
  other: { title: 'Other answers', lowEnd: 'lower answers', highEnd: 'higher answers' },
};

/**
 * A scale with the usual words for its role.
 *
 * @example
 * scaleOf('cohesion', 'trust') // { name: 'cohesion', title: 'Trust and cohesion', role: 'trust', … }
 */
export function scaleOf(name: string, role: ScaleRole): Scale {
  const words = wordsOfRole[role];
  return { name, role, ...words, title: role === 'other' ? name : words.title };
}
