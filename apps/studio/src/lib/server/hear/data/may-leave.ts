import type { WaveSettings } from '$lib/hear/wave-settings.ts';
import type { Role } from '../../store/index.ts';

/** What a file tells of: single answers, numbers of people over the limit, or only what is asked. */
export type FileContent = 'rows' | 'counts' | 'codebook';

/** Who may have files of single answers: those who work on them. */
export const rowReaders: readonly Role[] = ['coordinator', 'analyst'];

/** Why a file may not leave, as a person would say it; `null` when it may. */
export function refusal(
  content: FileContent,
  wave: { readonly state: 'planned' | 'open' | 'closed'; readonly destroyedOn: string | null },
  settings: Pick<WaveSettings, 'pledges'>,
): string | null {
  if (content === 'codebook') return null;
  if (wave.state !== 'closed')
    return 'Files of answers are made once the wave is closed: two looks at an open one could tell what one person said.';
  if (wave.destroyedOn !== null)
    return `Single answers were destroyed on ${wave.destroyedOn}. Sums over the limit are kept and can be read in the findings.`;
  if (content === 'rows' && settings.pledges.includes('rows-stay'))
    return 'People were promised that single answers stay here, so there are no files of them. Tables of counts may leave.';
  return null;
}
