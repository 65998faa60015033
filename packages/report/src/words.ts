import { agreementWords } from './sections/agreement-words.ts';
import { censusWords } from './sections/census-words.ts';
import { changeWords } from './sections/change-words.ts';
import { comparisonWords } from './sections/comparison-words.ts';
import { consensusWords } from './sections/consensus-words.ts';
import { itemsWords } from './sections/items-words.ts';
import { mechanismWords } from './sections/mechanism-words.ts';
import { planningWords } from './sections/planning-words.ts';
import { tasksWords } from './sections/tasks-words.ts';

/**
 * Every English word of a report that is not a finding's or a figure's own, as ICU messages. Another language
 * is another object of this shape. `{one}` and `{many}` are the kind of place, `{whole}` the community.
 */
export const english = {
  title: 'What {community} told itself',
  titleUnnamed: 'What people told in {places} {many}',
  pageTitle: '{title} · Report made with Weft',
  skip: 'Skip to the report',
  simulated: 'Simulated',
  simulatedLead: 'All names and numbers in this report are made up.',
  lead: '{people} people from {places} {many} answered {items, plural, one {one statement} other {{itemsWritten} statements}}.',
  whole: 'all {many} together',
  contents: 'In this report',

  first: 'In short',
  said: 'What can be said',
  saidNone: 'No more can be said yet. The next part says why, and what would change it.',
  know: 'How we know',

  places: '{one} by {one}, {order}',
  order: 'in the order of the file',
  placesLead:
    'Each line is one {one}. The order says nothing of more or less. Where a line is hatched, the {one} is withheld.',
  placesInWords: 'Each {one} in words',
  placesMany: 'The drawing shows the first {shown} of {count}. All of them stand in the table of numbers.',
  plane: 'Trust and readiness to act, both at once',
  apart: 'Which differences are clear',
  curve: 'How many people it takes',

  table: 'The numbers of each {one}',
  tableCaption:
    'Level of each {one} on the line of answers, and beside it the range that holds the truth 95 times in 100. {order}.',
  tablePlace: '{one}',
  tablePeople: 'People',
  tableRange: '{lower}–{upper}',
  withheld: 'withheld',
  tableWhole: 'All together',

  refusals: 'What cannot be said yet',
  why: 'Why',
  change: 'What would change it',
  meanwhile: 'What can be said meanwhile',

  care: 'Read with care',
  careMarks: 'How to read the marks.',
  careMarksText:
    'Thick is where the {one} most likely is. Pale is how far off that could be. Dotted is the middle of {whole}. Hatched is withheld.',
  careRank: 'No ranking.',
  careRankText: '{pairs} No list of best and worst can be made from these answers.',
  careRankPairs: 'On “{topic}”, {same} of every 100 pairs of {many} cannot be told apart.',
  carePersons: 'About places, never persons.',
  carePersonsText:
    'What is measured here belongs to each {one} as a whole. Nothing here tells what any one person thinks or does.',
  careStructure: 'Look first at what each {one} carries.',
  careStructureText:
    'Where people are less sure of one another, there is often less money, more moving in and out, or fewer services. That is no fault of the people there.',
  careCause: 'Goes with, not causes.',
  careCauseText: 'Everybody was asked once, at about the same time. So this cannot show what leads to what.',
  careSilent: 'Who did not answer.',
  careSilentText:
    'This report speaks of the people who answered. It cannot tell how the others would have answered.',
  carePrivate: 'What is kept private.',
  carePrivateText:
    'Each {one} is shown only when at least {limit} people answered there, and not all alike. Others may be held back to protect it.',

  method: 'Method, for analysts',
  methodLead:
    'This part uses the words of statistics. Every number in this report comes from the models below.',
  model: 'The model',
  modelUnadjusted: 'Unadjusted',
  modelAdjusted: 'Adjusted for facts about people or places',
  modelText:
    'Answer to item i by person j in place k, where α is the item’s own level, u the place, r the person and e the single answer.{covariates, select, yes { x and w are the facts about person and place, with effects β and γ.} other {}}',
  modelVectors:
    'With several scales, u and r have one part for each scale, with unstructured covariance at both levels.',
  modelFit:
    '{method, select, REML {Restricted maximum likelihood (REML)} other {Maximum likelihood (ML)}}. Error variance: {itemVariance, select, common {one for all scales} other {one for each scale}}. {criterionName}: {criterion}.',
  criterionReml: 'REML criterion',
  criterionMl: 'Minus twice the log-likelihood',
  modelSample: '{answers} answers from {respondents} people in {places} places.',
  variance: 'Variance components',
  varianceScale: 'Scale',
  variancePlace: 'Places (τ_β)',
  varianceRespondent: 'People within a place (τ_π)',
  varianceItem: 'Single answers (σ²)',
  icc: 'Intraclass correlation',
  iccCaption:
    'Two definitions, each with its 95% interval. Answers: τ_β / (τ_β + τ_π + σ²). People: τ_β / (τ_β + τ_π), free of item error.',
  iccAnswers: 'Answers',
  iccRespondents: 'People',
  reliability: 'Mean reliability of a place (λ)',
  reliabilityCaption:
    'λ is one minus posterior variance over place variance, averaged over places. A scale is not spoken of place by place below {floor}; {clear} is called clear.',
  correlations: 'Latent correlations',
  correlationsCaption: 'Freed of error, with 95% intervals.',
  correlationPair: 'Scales',
  correlationAt: 'Between',
  correlationPlace: 'places',
  correlationRespondent: 'people within a place',
  estimate: 'Estimate',
  standardError: 'Standard error',
  interval: '95% interval',
  items: 'Items',
  itemsCaption: 'Expected answer to each item where every place effect is zero.',
  item: 'Item',
  scale: 'Scale',
  coefficients: 'Effects of facts about people and places',
  coefficientsCaption: 'On the line of answers, per step of one.',
  coefficient: 'Fact',
  checks: 'Checks of convergence',
  checksCaption:
    '{converged, select, yes {Converged} other {Did not converge}} after {evaluations} evaluations.',
  check: 'Check',
  measured: 'Measured',
  tolerance: 'Tolerance',
  holds: 'Holds',
  holdsYes: 'yes',
  holdsNo: 'no: {action}',
  notes: 'What the model had to say',
  noteText: '{sentence}',
  who: 'Who was left out',
  whoNobody: 'Nobody else: all {people} people with a place and an answer count.',
  whoPlace:
    '{count, plural, one {One row names} other {{written} rows name}} no place and could not be used.',
  whoAnswers:
    '{count, plural, one {One row has} other {{written} rows have}} no answer to any of these items.',
  whoCovariate:
    '{count, plural, one {One person is} other {{written} people are}} missing a fact used in the adjusted model and left out there.',
  readHow: 'How the file was read',
  disclosure: 'The rule of disclosure',
  disclosureText:
    'A place is shown with at least {limit} respondents on every scale, and not where everybody gave the same answers. What is withheld is always two places or more with {limit} respondents or more together, so that nothing comes out by subtraction, nor by a sum that only one set of counts can make; further places are held back where that is needed. No setting goes below {floor}.',
  estimates: 'Estimates of places',
  estimatesText:
    'Empirical Bayes estimates on the answer scale. Their standard error is the standard deviation of the error of prediction, with the uncertainty of the fixed effects. Probabilities of one place above the middle, and of pairs, come from the normal posterior with covariances.',
  software: 'Software',
  softwareText: 'Weft {version}.',
  softwareUnknown: 'Weft.',

  script: 'Work the numbers out again',
  scriptText:
    'This R script reads the same file and computes these numbers again with lme4, without Weft. Put it in the folder that holds {file} and run:',
  scriptFile: 'the file of answers',
  scriptSave: 'Save {name}',
  scriptShow: 'Show the script',
  scriptNone: 'No script came with this report.',

  machine: 'A machine wrote the words of this report; no speaker has checked them yet.',
  foot: 'Made with Weft, free software that computes on your own device. Nothing was uploaded.',

  ...agreementWords,
  ...itemsWords,
  ...censusWords,
  ...mechanismWords,
  ...comparisonWords,
  ...planningWords,
  ...consensusWords,
  ...changeWords,
  ...tasksWords,
} as const;

/** The words of a report in one language. */
export type ReportWords = Readonly<Record<keyof typeof english, string>>;
