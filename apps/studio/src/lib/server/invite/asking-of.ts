import { readDocument } from '../../ask/ask-document.ts';
import { formsOf } from '../../ask/short-form-choice.ts';
import type { WaveSettings } from '../../hear/wave-settings.ts';
import type { Asking } from '../../invite/said.ts';
import type { Community, StoreParts, Wave } from '../store/index.ts';

/** What everything printed says of a wave. */
export async function askingOf(
  store: StoreParts,
  community: Pick<Community, 'id' | 'name'>,
  wave: Wave,
  settings: WaveSettings,
): Promise<Asking> {
  const version = await store.instruments.version(community.id, wave.versionId);
  const document = readDocument(version.document);
  const short = settings.form === 'short' ? formsOf(document) : null;
  return {
    community: community.name,
    organization: settings.organization,
    contact: settings.contact,
    closesOn: wave.closesOn,
    resultsOn: settings.resultsOn,
    withdrawUntil: settings.withdrawUntil,
    limit: settings.limit,
    questions: short?.forms[0]?.length ?? document.instrument.items.length,
  };
}
