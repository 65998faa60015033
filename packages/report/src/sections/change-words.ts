/** Words of the section on change between waves. */
export const changeWords = {
  changeHead: 'What changed between {from} and {to}',
  changeHeadNone: 'What changed',
  changeLead:
    'Everything before this part speaks of {to}. A change is a small difference of two uncertain numbers, so first comes what could not be seen at all.',
  changePlaces: 'Each {one} in words',
  changePlacesMany: 'The change of each of the {count} {many} stands in the table.',
  changeTables: 'Numbers of the change, for analysts',
  changeItemsCaption: '{scale}: change of each item, with its own level in each wave.',
  changePlacesCaption:
    '{scale}: level in each wave, change with its 95% interval, and the smallest detectable change. Empirical Bayes estimates; errors with the uncertainty of item levels and of place variances (Prasad and Rao).',
  changeModelCaption: '{scale}: two waves as two scales of one model.',
  changeItem: 'Item',
  changeValue: 'Change',
  changeSmallest: 'Smallest detectable',
  changeOnce: 'asked in one wave only',
  changeStability: 'Latent stability T₁₂/√(T₁₁T₂₂) (95% profile interval)',
  changeReliability: 'Reliability of change, by the model; classical (r₁₁ + r₂₂ − 2r₁₂)/(2 − 2r₁₂)',
  changeVariance: 'Variance of true change between places, T₁₁ + T₂₂ − 2T₁₂',
  changeTest: 'Places changed differently: likelihood ratio; confidence (mixture of χ²₁ and χ²₂)',
  changeAlike: 'Items changed alike: Wald χ²; degrees of freedom; p',
  changeCriterion: 'REML criterion',
  changeWhole: 'Smallest detectable change of all places; of one place (median); from its own answers alone',
  changeQuantity: 'Quantity',
  changeEstimate: 'Estimate',
  changeNone: 'none',
} as const;
