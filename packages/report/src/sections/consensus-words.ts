/** Words of the section on consensus. */
export const consensusWords = {
  consensusHead: 'How much people within one {one} see things alike',
  consensusLead:
    'Two {many} can stand at the same level while people in one of them see things much more alike than in the other. Neither is better: to differ is not a fault.',
  consensusPlaces: 'Each {one} in words',
  consensusTables: 'Numbers of the model, for analysts',
  consensusTableCaption:
    '{scale}: location–scale model by maximum likelihood, {respondents} people who answered every item in {places} places. The residual variance includes who the people are and error in single answers.',
  consensusQuantity: 'Quantity',
  consensusEstimate: 'Estimate',
  consensusMean: 'Mean b (standard error)',
  consensusLogVariance: 'Log variance within places a (standard error)',
  consensusPlaceVariance: 'Variance of places’ means s_u²',
  consensusVariance: 'Variance of places’ log variances s_v² (95% profile interval)',
  consensusCorrelation: 'Correlation ρ of mean and log variance',
  consensusCriterion: 'Minus twice the log-likelihood; without s_v²',
  consensusTest: 'Likelihood ratio; confidence (mixture of χ²₁ and χ²₂)',
  consensusNone: 'none',
  consensusPlacesCaption:
    '{scale}: standard deviation of people’s means within each {one}, and beside it the range that holds the truth 95 times in 100. {order}.',
  consensusDeviation: 'Standard deviation',
  consensusRoom: 'Largest possible',
  consensusWithheld: 'withheld',
  consensusTooFew: 'too few answered every question',
} as const;
