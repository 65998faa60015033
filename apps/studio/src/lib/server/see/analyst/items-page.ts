import type { ItemsPart } from '@weft/findings';
import { itemTables } from '$lib/analyse/tables/item-tables.ts';
import { absentPage, type MakePage, shownFinding } from './analyst-page.ts';

export const itemsPage: MakePage = ({ release }) => {
  const part = release.parts.find((one): one is ItemsPart => one.kind === 'items');
  const page = {
    title: 'How each question works',
    lead: 'Do the questions of a scale go together, among people and among places? Do they mean the same for all?',
    simulated: release.simulated,
    method:
      'Each question is held against the others of its scale, once among people of one place and once among places. One domain or two is asked of two-level factor models. Questions across groups are compared among people who are alike on the rest.',
    cannot: [
      'Whether a question asks what it should. Numbers show how answers go together, not what people had in mind.',
      'Whether questions work alike across languages or groups that few people belong to.',
      'Questions that not everybody was asked are left out of the models of domains.',
    ],
  };
  if (!part)
    return absentPage(page, {
      why: 'These findings do not look at single questions: too few of them, or too few people answered all of a scale.',
      change: 'Two questions or more in a scale, and more people who answer all of them.',
      meanwhile: 'The scales as a whole are told in the story and under all numbers.',
    });
  return {
    ...page,
    absent: null,
    findings: part.findings.map((finding) => shownFinding(finding)),
    tables: itemTables(release, part),
    longTables: [],
  };
};
