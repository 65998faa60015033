import type { WordList } from './word-rule.ts';

const places = `
    neighborhood+, neighbourhood+, block+, street+, area+, communit*, district+, estate+, town+,
    village+, school+, class, classes, team+, group+, place+, building+, circle+, zone+`;
const people = `
    people, resident+, neighbor+, neighbour+, member+, famil*, parent+, tenant+, youth+, teenager+,
    pupil+, student+, immigrant+, migrant+, worker+, teacher+, men, women, children, household+,
    citizens, locals, newcomer+, they, folk+, person, mothers, fathers, renters`;

/** English words that blame, claim causes, rank, or need a course in statistics. */
export const englishList: WordList = {
  language: 'en',
  denials: `
    not, no, never, nothing, cannot, none, nobody, neither, nor, without, isn’t, doesn’t, don’t,
    can’t, won’t`,
  rules: [
    {
      kind: 'blame',
      find: `
        bad, failing, failed, broken, weak, weaker, weakest, poor, dysfunctional, troubled, rough,
        blighted, deprived, underperforming, low performing, lagging, backward, hopeless, problem,
        problematic, dangerous, disorganized, disorganised, neglected, deficient, toxic, rundown,
        run down, undesirable`,
      near: places,
      reach: 3,
      notBefore: 'at, for, to',
      evenDenied: true,
      says: 'This word makes the place itself the fault.',
      instead: 'Say what people answered, and what the place carries: money, moving in and out, services.',
    },
    {
      kind: 'blame',
      find: `
        slum+, ghetto+, no go area+, underclass, sink estate+, crime ridden, crime infested,
        hellhole+, social disorganization, social disorganisation, social decay, broken windows,
        culture of poverty`,
      evenDenied: true,
      says: 'This name has been used against people and their homes.',
      instead: 'Use the name that people there use.',
    },
    {
      kind: 'blame',
      find: 'blame, blames, blamed, at fault, their fault, own fault, to blame, culprit+',
      says: 'Findings do not look for who did wrong.',
      instead: 'Say what the place carries, and what would help.',
    },
    {
      kind: 'blame',
      find: 'low, lower, lowest, weak, weaker, weakest, poor, bad, deficient',
      near: 'efficacy, cohesion, trust, score+, morale, participation, turnout, scoring, capital',
      reach: 2,
      evenDenied: true,
      says: 'A word for less that sounds like a mark at school.',
      instead: 'Say it by the ends of the scale: “people are less sure that others would step in”.',
    },
    {
      kind: 'adjective-about-people',
      find: `
        lazy, apathetic, uncaring, hostile, ignorant, uneducated, unmotivated, passive, antisocial,
        anti social, irresponsible, disengaged, indifferent, selfish, poor, needy, weak, bad,
        suspicious, uncooperative, difficult, vulnerable, distrustful, untrusting, hard to reach,
        deviant, at risk, careless, unfriendly, disadvantaged, underprivileged, deprived, criminal,
        dysfunctional, illiterate, uninvolved, isolated, undisciplined, low income, low trust,
        lonely`,
      near: people,
      reach: 3,
      evenDenied: true,
      says: 'The answers tell about places, not what kind of people live there.',
      instead: 'Say what people answered, or what they were left without.',
    },
    {
      kind: 'adjective-about-people',
      find: `
        lack, lacks, lacked, lacking, fail to, fails to, failed to, don’t care, do not care, doesn’t
        care, incapable, unwilling, won’t help, give up, gave up`,
      near: `${people}, ${places}`,
      reach: 4,
      evenDenied: true,
      says: 'This names people or places by what they do not have or do.',
      instead: 'Say how sure people are of one another, and what would make it easier.',
    },
    {
      kind: 'causal',
      find: `
        cause, causes, caused, causing, leads to, lead to, led to, leading to, because of, due to,
        results in, result in, resulted in, results from, improves, improve, improved, improving,
        drives, drive, driven by, driving, boosts, boosted, reduces, reduced, increases, prevents,
        affects, affected, affecting, influences, influenced, impacts, impact of, impact on, effect
        of, effect on, thanks to, as a result of, contributes to, contributed to, brings about,
        triggers, triggered, responsible for, makes people, undermines, undermined, worsens, erodes,
        eroded, strengthens, weakens, lowers, raises, produces, generates, stems from`,
      says: 'Everybody was asked at about the same time, so what came from what cannot be seen.',
      instead: '“goes with”',
    },
    {
      kind: 'rank',
      find: `
        worst, top ten, top five, top three, bottom ten, bottom five, bottom three, rank, ranks,
        ranked, ranking, rankings, league table+, leaderboard+, better than, worse than,
        outperforms, outperform, outperformed, outranks, lags behind, lag behind, lagging behind,
        trails behind, number one, first place, last place, winner+, loser+, scores higher, scores
        lower, scores better, scores worse, beats, high performing, best performing, falls behind`,
      pattern: String.raw`\b\d+(?:st|nd|rd|th)\s+(?:of|out of|among|place)\b|\b(?:top|bottom)\s+\d+\b|#\s?\d+\s+(?:of|in)\b`,
      notBefore: 'order',
      says: 'Most places cannot be told apart, so an order would mostly be chance.',
      instead: 'Say on which side of the middle a place is, and how sure that is.',
    },
    {
      kind: 'rank',
      find: 'best, highest, lowest, strongest, safest, leading, score, scores, scored',
      near: places,
      reach: 2,
      says: 'This puts places in an order of merit.',
      instead: 'Say on which side of the middle a place is, and how sure that is.',
    },
    {
      kind: 'jargon',
      find: `
        statistically, significance, p value, p values, icc, variance, variances, standard
        deviation+, standard error+, confidence interval+, correlation+, correlated, correlates,
        regression, coefficient+, multilevel, latent, posterior, reliability, null hypothesis,
        covariate+, sample size, likert, percentile+, quantile+, quartile+, standardized,
        standardised, respondent+, intraclass, heterogeneity, aggregated, aggregate, cross
        sectional, psychometric+, logit, cronbach, bayesian, parameter+, operationalize*,
        stakeholder+, intervention+`,
      pattern: String.raw`\b[pn]\s*[<>=≤≥]\s*[\d.]+|\bR²|[λτσχβγωα]²?(?=[\s,.;:)]|$)|\bsignificant(?:ly)?\b`,
      evenDenied: true,
      says: 'A word one learns in a course on statistics.',
      instead: 'Say what it means: “almost certainly”, “people who answered”, “how clearly a block shows”.',
    },
  ],
};
