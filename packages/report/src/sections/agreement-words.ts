/** The report's own words on agreement. */
export const agreementWords = {
  agreementHead: 'May answers be added up by {one}?',
  agreementSpreadCaption:
    'Agreement on {scale} over {places} {many}: the middle {one}, and the middle half of them.',
  agreementIndex: 'Index',
  agreementMiddle: 'Middle {one}',
  agreementHalf: 'Middle half',
  agreementCounted: '{many}',
  agreementRwg: 'r_wg against the {name} null',
  agreementRwgj: 'r_wg(j) against the {name} null',
  agreementPlain: 'r*_wg(j), not raised by the number of items',
  agreementAwg: 'a_WG, given the mean',
  agreementMeanDeviation: 'AD_M, distance from the mean',
  agreementMedianDeviation: 'AD_Md, distance from the median',
  agreementNullCaption: 'The same answers on {scale} under other ideas of random answers.',
  agreementNull: 'Null',
  agreementVariance: 'Variance',
  agreementBetweenCaption:
    'Intraclass correlations of the mean of {scale}: definitions differ on the same answers.',
  agreementDefinition: 'Definition',
  agreementValue: 'Value',
  agreementIcc1: 'ICC(1), analysis of variance, mean size (exact range)',
  agreementIcc1Adjusted: 'ICC(1), analysis of variance, adjusted size',
  agreementIcc1Harmonic: 'ICC(1), analysis of variance, harmonic size',
  agreementIcc1Reml: 'ICC(1), REML',
  agreementIcc2: 'ICC(2), analysis of variance (exact range)',
  agreementIcc2Reml: 'ICC(2), REML',
  agreementF: 'F test of no difference',
  agreementPlacesCaption:
    'Agreement on {scale} in each {one} that may be shown, {order}, against the {name} null. “Random reach” is what 5 of 100 random groups of its size go beyond.',
  agreementReach: 'Random reach',
  agreementNoAwg: 'too near an end',
  agreementTables: 'For analysts: every index, every null, every definition',
  agreementPlaces: 'Each {one} by itself',
  agreementNullNames:
    '{name, select, uniform {uniform} slight_skew {slightly skewed} moderate_skew {moderately skewed} heavy_skew {heavily skewed} triangular {triangular} normal_like {normal-like} other {given}}',
} as const;
