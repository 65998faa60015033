import type { Finding, FindingKind, Release, ScaleRole, ScaleShown } from '@weft/findings';

/** Findings that belong together, under one heading, with the picture that proves them. */
export interface Theme {
  readonly key: string;
  readonly title: string;
  /** Whose thread the heading wears. */
  readonly role: ScaleRole | null;
  readonly findings: readonly Finding[];
  readonly picture: Picture | null;
}

export type Picture =
  | { readonly kind: 'scale'; readonly scale: ScaleShown }
  | { readonly kind: 'both' }
  | { readonly kind: 'apart' };

const ofScale: readonly FindingKind[] = ['level', 'collective'];
const ofBoth: readonly FindingKind[] = ['together', 'joint'];

/**
 * A release in the order a person would read it: each scale with its places, then both at once, then which
 * differences are real, then who lives there, then what is held back. Every finding stands in one theme.
 */
export function themesOf(release: Release): Theme[] {
  const { findings, kind } = release;
  const shown = new Set(
    release.places.flatMap((place) =>
      place.status === 'said' ? place.scales.map(({ scale }) => scale) : [],
    ),
  );
  const some = (kinds: readonly FindingKind[]): Finding[] =>
    findings.filter((one) => kinds.includes(one.kind));
  const scales = release.scales.map(
    (scale): Theme => ({
      key: `scale-${scale.name}`,
      title: scale.title,
      role: scale.role,
      findings: some(ofScale).filter((finding) => finding.scale === scale.name),
      picture: shown.has(scale.name) ? { kind: 'scale', scale } : null,
    }),
  );
  const themes: Theme[] = [
    ...scales,
    {
      key: 'both',
      title: 'Both at once',
      role: null,
      findings: some(ofBoth),
      picture: shown.size > 0 ? { kind: 'both' } : null,
    },
    {
      key: 'apart',
      title: `Which ${kind.many} can be told apart`,
      role: null,
      findings: some(['apart']),
      picture: release.pairs.length > 0 ? { kind: 'apart' } : null,
    },
    { key: 'people', title: 'Who lives there', role: null, findings: some(['composition']), picture: null },
    {
      key: 'carries',
      title: `What the ${kind.many} carry`,
      role: null,
      findings: some(['structure']),
      picture: null,
    },
    { key: 'withheld', title: 'Held back', role: null, findings: some(['withheld']), picture: null },
  ];
  const placed = new Set(themes.flatMap((theme) => theme.findings));
  const rest = findings.filter((finding) => !placed.has(finding));
  return [...themes, { key: 'rest', title: 'Also', role: null, findings: rest, picture: null } as const]
    .map((theme) =>
      theme.key === 'both' && theme.findings.length === 0
        ? { ...theme, title: `One ${kind.one} at a time` }
        : theme,
    )
    .filter((theme) => theme.findings.length > 0 || theme.picture !== null);
}
