import { changePicture } from '@weft/figures';
import type { ChangePart } from '@weft/findings';
import { changeModelTables, changePlaceTables } from '$lib/analyse/tables/change-tables.ts';
import { drawTwice } from '../draw.ts';
import { absentPage, type MakePage, shownFinding } from './analyst-page.ts';

/** Above so many places a picture with a row a place is longer than anybody reads. */
const mostRows = 60;

export const changePage: MakePage = ({ release, common }) => {
  const part = release.parts.find((one): one is ChangePart => one.kind === 'change');
  const page = {
    title: part && part.from !== '' ? `What changed between ${part.from} and ${part.to}` : 'What changed',
    lead: 'A change is a small difference of two uncertain numbers. So first comes what could not be seen at all.',
    simulated: release.simulated,
    method:
      'Both waves are two scales of one model, so that what the same places have in common is used and not counted twice. The smallest change that could be seen comes from the same model. Places are spoken of only where a test says that they changed differently.',
    cannot: [
      'Why something changed. Other things happened between the two waves too.',
      'Whether the same people think otherwise, or other people answered, unless the waves are linked by person.',
      'A change smaller than the smallest that could be seen. “Cannot tell” is not “nothing changed”.',
    ],
  };
  if (!part)
    return absentPage(page, {
      why: 'This release speaks of one wave only.',
      change:
        'A second wave that asks the same questions, and whose single answers are still here when its findings are made.',
      meanwhile: 'Everything else here holds for the wave that was asked.',
    });
  return {
    ...page,
    absent: null,
    findings: part.findings.map((finding) => {
      const shown = part.scales.find(({ scale }) => finding.id === `change:places:${scale.name}`);
      const drawn = shown?.places.some(({ status }) => status === 'said') && shown.places.length <= mostRows;
      return shownFinding(
        finding,
        shown && drawn
          ? drawTwice(`change-${part.scales.indexOf(shown)}`, common, (given) =>
              changePicture(shown, { ...given, from: part.from, to: part.to }),
            )
          : null,
      );
    }),
    tables: changeModelTables(part),
    longTables: changePlaceTables(release, part),
  };
};
