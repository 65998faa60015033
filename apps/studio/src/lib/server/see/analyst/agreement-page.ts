import { agreement, meanVariance } from '@weft/figures';
import type { AgreementPart, ConsensusPart } from '@weft/findings';
import { agreementTables } from '$lib/analyse/tables/agreement-tables.ts';
import { consensusTables } from '$lib/analyse/tables/consensus-tables.ts';
import { drawTwice } from '../draw.ts';
import { absentPage, type MakePage, type ShownFinding, shownFinding } from './analyst-page.ts';

export const agreementPage: MakePage = ({ release, common }) => {
  const { kind, parts, scales } = release;
  const agreed = parts.find((one): one is AgreementPart => one.kind === 'agreement');
  const consensus = parts.find((one): one is ConsensusPart => one.kind === 'consensus');
  const page = {
    title: 'How far people see it alike',
    lead: `May answers be added up by ${kind.one}? And do people of one ${kind.one} see it much more alike than those of another?`,
    simulated: release.simulated,
    method:
      'Agreement is held against what answers by chance would give, and against random groups of the same size; the idea of chance that was used stands with each number, because it makes the verdict. Consensus is how much answers differ within a place, from a model of levels and differences together.',
    cannot: [
      'That agreement is good. People can agree and be mistaken, or differ for good reasons.',
      'Agreement where nearly everybody chose an end of the options: little room to differ looks like agreement.',
      'Who differs from whom. Nothing here speaks of a person.',
    ],
  };
  if (!agreed && !consensus)
    return absentPage(page, {
      why: 'Agreement was not worked out when these findings were made.',
      change: 'Findings of a wave made anew; every scale of two answers or more a person can be looked at.',
      meanwhile: 'How clearly each place can be read stands on the page of all numbers.',
    });
  const pictured = (part: AgreementPart): ShownFinding[] =>
    part.findings.map((finding, index) => {
      const shown = part.scales[index];
      const distribution = shown?.distribution;
      return shownFinding(
        finding,
        shown && distribution
          ? drawTwice(`agreement-${index}`, common, (given) =>
              agreement({ scale: shown.scale, against: shown.against, distribution }, given),
            )
          : null,
      );
    });
  const alike = (part: ConsensusPart): ShownFinding[] =>
    part.findings.map((finding) => {
      const scale = scales.find(({ name }) => name === finding.scale);
      const shown = part.scales.find((one) => one.scale === finding.scale);
      return shownFinding(
        finding,
        scale && shown?.drawn && finding.id === `consensus:${scale.name}`
          ? drawTwice(`consensus-${scales.indexOf(scale)}`, common, (given) =>
              meanVariance(
                {
                  scale,
                  places: shown.places,
                  usual: { level: shown.model.mean.estimate, standardDeviation: shown.usual },
                },
                given,
              ),
            )
          : null,
      );
    });
  const tables = agreed ? agreementTables(release, agreed) : [];
  const byPlace = (label: string) => label.startsWith('Agreement in each');
  return {
    ...page,
    absent: null,
    findings: [...(agreed ? pictured(agreed) : []), ...(consensus ? alike(consensus) : [])],
    tables: [
      ...tables.filter(({ label }) => !byPlace(label)),
      ...(consensus ? consensusTables(release, consensus) : []),
    ],
    longTables: tables.filter(({ label }) => byPlace(label)),
  };
};
