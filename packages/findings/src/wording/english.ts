import { fieldworkEnglish } from '../fieldwork/english.ts';
import { agreementEnglish } from '../parts/agreement/english.ts';
import { censusEnglish } from '../parts/census/english.ts';
import { english as change } from '../parts/change/english.ts';
import { comparisonEnglish } from '../parts/comparison/english.ts';
import { consensusEnglish } from '../parts/consensus/english.ts';
import { itemsEnglish } from '../parts/items/english.ts';
import { mechanismEnglish } from '../parts/mechanism/english.ts';
import { planningEnglish } from '../parts/planning/english.ts';
import { english as tasks } from '../parts/tasks/english.ts';

/**
 * Every English sentence of a finding, as ICU messages. Another language is another object of this shape.
 * `{hedge}` is the one hedge word of the claim; `{one}` and `{many}` name the kind of place; `{whole}` is
 * the community's name. Numbers arrive already written.
 */
export const english = {
  'list.mark': ',',
  'hedge.almost-certainly': 'almost certainly',
  'hedge.likely': 'likely',
  'hedge.perhaps': 'perhaps',
  'hedge.cannot-tell': 'cannot tell',
  'hedge.cannot': 'cannot',

  'role.trust.more': 'people trust each other more',
  'role.action.more': 'people are readier to act',
  'role.trust.less': 'people trust each other less',
  'role.action.less': 'people are less ready to act',
  'role.other.less': 'answers on {title} are nearer to “{lowEnd}”',
  'role.other.more': 'answers on {title} are nearer to “{highEnd}”',
  'role.trust.topic': 'trust',
  'role.action.topic': 'readiness to act',
  'role.other.topic': '{title}',

  'whole.unnamed': 'all {many} together',

  'collective.said':
    'On {topic}, {many} {hedge} differ from one another, so it makes sense to speak of {many} and not only of people.',
  'collective.likely':
    'On {topic}, {many} {hedge} differ from one another. What is said of single {many} below is a first hint.',
  'collective.faint':
    'On {topic}, {many} {hedge} differ from one another, but one {one} by itself shows too faintly to speak of.',
  'collective.perhaps':
    'On {topic}, {many} {hedge} differ from one another. That is not sure enough to speak of one {one} by itself.',
  'collective.open': 'On {topic}, we {hedge} whether {many} differ from one another.',
  'collective.ground':
    'From {respondents} people in {places} {many}. About {share} of every 100 parts of the difference between people lie between {many} ({lower} to {upper}). How clearly one {one} shows, on average: {reliability} of 1.',
  'collective.groundZero':
    'From {respondents} people in {places} {many}. Of the difference between people, none was found between {many}; up to {upper} parts of every 100 could be missed.',
  'collective.method':
    'Multilevel model of answers within people within {many} ({method}). The share is the variance between {many} over the variance between people, free of chance in single answers; the range is 95 in 100. The word rests on a likelihood-ratio test with {confidence} confidence.',
  'collective.refusal.why':
    'People within one {one} differ from each other about as much as people from different {many} do. A number for one {one} would mostly be chance.',
  'collective.refusal.whyFaint':
    'So few people answered in each {one}, beside how much they differ from each other, that a number for one {one} would mostly be chance.',
  'collective.refusal.change':
    'More people in each {one}: about {needed} in each would make it show clearly, if {many} differ as they seem to here.',
  'collective.refusal.changePlaces':
    'More {many}. Among as few as these, what looks like a difference could be chance.',
  'collective.refusal.changeUnknown':
    'More people in each {one}, or more {many}. How many cannot be worked out while no difference is found.',
  'collective.refusal.meanwhile':
    'What all of them say together: {whole} stands at {level}, on the line from {minimum} to {maximum}.',

  'level.above': 'On {topic}, people in {whole} {hedge} lean toward “{end}”.',
  'level.open': 'On {topic}, we {hedge} which way people in {whole} lean, between “{low}” and “{high}”.',
  'level.ground':
    '{title}: {value} on the line from {minimum} to {maximum} ({lower} to {upper}). From {respondents} people.',
  'level.method':
    'Mean of the items’ expected answers over all {many}, each {one} counting by what its answers can tell; 95 in 100 range.',

  'together.likely': '{many} where {first} are {hedge} to be {many} where {second}.',
  'together.almost-certainly': '{many} where {first} are {hedge} {many} where {second}.',
  'together.perhaps': '{many} where {first} are {hedge} also {many} where {second}.',
  'together.opposite': '{many} where {first} are {hedge} the ones where {less}.',
  'together.open': 'We {hedge} whether {many} where {first} are also {many} where {second}.',
  'together.ground':
    'Among {many} the two go together at {value} of 1; the truth could lie anywhere from {lower} to {upper}.',
  'together.method':
    'Correlation of the {many}’ true positions in one model of both scales ({method}), freed of chance in who answered and in single answers.',

  'joint.almost-certainly':
    '{both, plural, =0 {In no {one}} one {In one {one}} other {In # {many}}} both {first} and {second} are {hedge} above the middle of {whole}.',
  'joint.likely':
    '{both, plural, =0 {In no {one}} one {In one {one}} other {In # {many}}} both {first} and {second} are {hedge} to be above the middle of {whole}.',
  'joint.none': 'We {hedge} of any {one} yet that both {first} and {second} are above the middle of {whole}.',
  'joint.ground':
    'Only {first} above it: {firstOnly}. Only {second}: {secondOnly}. Neither above it: {neither}. For {open} of {places} {many} we cannot tell.',
  'joint.method':
    'For each {one}, the chance that both lie above the middle of all {many}, from the joint distribution of the two given the answers. Counted when that chance is at least 80 in 100.',
  'joint.same':
    'Here {first} and {second} {hedge} be told apart among {many}: where there is more of one there is more of the other.',
  'joint.sameGround':
    'Among {many} the two go together at {value} (at least {lower}). They are shown side by side, and said as one.',
  'joint.sameGroundWhole':
    'Among {many} the two go together as closely as can be. How far off that could be cannot be worked out here. They are shown side by side, and said as one.',

  'apart.said':
    'Of every 100 pairs of {many}, {differ} {hedge} differ on {topic}, {open} cannot be told apart, and {maybe} lie in between. So nothing here is a ranking.',
  'apart.ground':
    '{pairs} pairs of {many} that may be shown: {certain} almost certainly differ, {likely} likely, {rest} cannot be told apart.',
  'apart.method':
    'For each pair, the chance that one is above the other, given the answers and what the two share. “Almost certainly” means at least 95 in 100 that they differ.',

  'withheld.said':
    '{held, plural, one {One {one} is} other {# {many} are}} {hedge}, to keep each person’s answers private.',
  'withheld.notShown': 'not shown',
  'withheld.ground':
    'Each {one} needs at least {limit} people, and answers that are not all alike. Others may be held back with it, so that nothing can be worked out by taking the rest away from the whole.',
  'withheld.method': 'Every answer from these {many} counts in what is said of {whole}.',
  'withheld.refusal.why':
    'Where fewer than {limit} people answer, or all answer alike, a number would tell who said what. From so few it would mostly be chance, too.',
  'withheld.refusal.change': 'At least {limit} people from each of them answering at the same time.',
  'withheld.refusal.meanwhile': 'All their answers count in what is said of {whole}.',

  'composition.less':
    'Part of the difference between {many} on {topic} is {hedge} about who the people are ({covariates}).',
  'composition.same':
    'Who the people are ({covariates}) {hedge} explains only little of the difference between {many} on {topic}.',
  'composition.open':
    'We {hedge} how much of the difference between {many} on {topic} is about who the people are ({covariates}).',
  'composition.ground':
    'Of every 100 parts of the difference between people, {before} lie between {many}; {after} ({lower} to {upper}) when people alike in {covariates} are compared.',
  'composition.method':
    'The same model with {covariates} added, on the {respondents} people for whom all of it is known.',

  'structure.more':
    '{many} with more {covariate} {hedge} have higher answers, among {many} alike in the rest.',
  'structure.less':
    '{many} with more {covariate} {hedge} have lower answers, among {many} alike in the rest. That is about what the {many} carry, not about the people in them.',
  'structure.open': 'We {hedge} whether answers go with {covariate}, among {many} alike in the rest.',
  'structure.ground':
    'Each step of one in {covariate} goes with {value} on the line of answers ({lower} to {upper}).',
  'structure.method':
    'Fixed coefficient of a fact about {many} in the multilevel model. It goes with the answers; it need not cause them.',

  'place.above': 'On {topic}, {place} is {hedge} above the middle of {whole}.',
  'place.below': 'On {topic}, {place} is {hedge} nearer to “{end}” than the middle of {whole}.',
  'place.open': 'On {topic}, we {hedge} which side of the middle of {whole} {place} is on.',
  'place.ground':
    '{value} on the line from {minimum} to {maximum} ({lower} to {upper}), from {respondents} people. How clearly {place} shows: {reliability} of 1.',
  'place.method':
    'Estimate drawn toward the middle as far as its answers are few; its range holds the truth 95 times in 100.',

  ...tasks,
  ...change,

  ...agreementEnglish,
  ...consensusEnglish,
  ...censusEnglish,
  ...comparisonEnglish,
  ...itemsEnglish,
  ...planningEnglish,
  ...mechanismEnglish,
  ...fieldworkEnglish,
} as const;

/** The sentences of one language. */
export type Words = Readonly<Record<keyof typeof english, string>>;
