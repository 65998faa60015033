import { itemDifficulties } from '@weft/ecometrics';
import type { PartMaker } from '../part.ts';
import { domainsFound } from './domain-findings.ts';
import { groupsFound } from './group-findings.ts';
import { itemScale } from './item-scale.ts';
import type { ItemsPart } from './items-part.ts';
import { scaleFindings } from './scale-findings.ts';

/** Items: how they go together, whether they work alike everywhere and for all, one domain or two. */
export const makeItems: PartMaker<ItemsPart> = ({ study, answers, everyWave, options }) => {
  const ends = answers.items.map(({ scale }) => {
    const { minimum, maximum } = study.scales[scale]!;
    return { minimum, maximum };
  });
  const difficulties = itemDifficulties(answers, ends);
  const scales = study.scales.map((scale, q) => itemScale(answers, scale, q, difficulties, study.limit));
  const threads = domainsFound(study, answers, options.items?.eachLevel ?? false);
  const groups = (options.items?.groups ?? []).map((name) =>
    groupsFound(study, name === options.change?.wave ? everyWave : answers, name),
  );
  return {
    kind: 'items',
    findings: [
      ...scales.flatMap((found, q) => scaleFindings(study, q, found)),
      ...threads.findings,
      ...groups.flatMap(({ findings }) => findings),
    ],
    scales: scales.map(({ shown }) => shown),
    domains: threads.shown,
    differences: groups.flatMap(({ shown }) => shown ?? []),
  };
};
