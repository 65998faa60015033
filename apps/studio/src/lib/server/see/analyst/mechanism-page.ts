import { mechanismPaths, structureSteps } from '@weft/figures';
import type { MechanismPart } from '@weft/findings';
import { mechanismTables } from '$lib/analyse/tables/mechanism-tables.ts';
import { drawTwice } from '../draw.ts';
import { absentPage, type MakePage, shownFinding } from './analyst-page.ts';

export const mechanismPage: MakePage = ({ release, common }) => {
  const { kind } = release;
  const part = release.parts.find((one): one is MechanismPart => one.kind === 'mechanism');
  const page = {
    title: `What goes with what the ${kind.many} carry`,
    lead: `Facts about ${kind.many}, what people answer there, and an outcome, where one is known: what goes together, and how sure that is.`,
    simulated: release.simulated,
    method:
      'Efficacy of a place and the fact about it are set beside the outcome, with the measurement error of efficacy corrected. What goes by way of efficacy has two intervals, by formula and by simulation. How strong something unseen would have to be to undo it is told with the numbers.',
    cannot: [
      'What leads to what. Everybody was asked at one time, and facts about places stand beside the answers.',
      'What holds for a person. Places are compared here, and what holds among places need not hold among people.',
      'Facts that nobody brought: what is missing from the list of facts is missing here.',
    ],
  };
  if (!part)
    return absentPage(page, {
      why: `No fact about the ${kind.many} and no outcome of theirs went into these findings.`,
      change: `An outcome, and a fact, for every ${kind.one} (ten ${kind.many} or more for each fact), brought under Ask before findings are made.`,
      meanwhile: `What is known of the ${kind.many} stands beside the levels in the story, with source and year.`,
    });
  return {
    ...page,
    absent: null,
    findings: part.findings.map((finding, index) => {
      const steps = finding.id.startsWith('mechanism:steps')
        ? part.waterfalls.find(({ scale }) => scale.name === finding.scale)
        : undefined;
      const { mechanism } = part;
      if (steps)
        return shownFinding(
          finding,
          drawTwice(`steps-${index}`, common, (given) => structureSteps(steps, given)),
        );
      if (finding.id === 'mechanism:indirect' && mechanism)
        return shownFinding(
          finding,
          drawTwice('paths', common, (given) => mechanismPaths(mechanism, given)),
        );
      return shownFinding(finding);
    }),
    tables: mechanismTables(release, part),
    longTables: [],
  };
};
