/** The report's own words on items and domains. */
export const itemsWords = {
  itemsHead: 'How each question works',
  itemsTables: 'For analysts: every question, both levels, every model',
  itemsWorkCaption:
    '{scale}: each question over all {many}. “Rest” is the correlation with the other questions; “own” is the share of its variance between {many} that it does not share with them.',
  itemsItem: 'Question',
  itemsMean: 'Mean',
  itemsDeviation: 'SD',
  itemsFloor: 'Lowest',
  itemsCeiling: 'Highest',
  itemsAbsent: 'No answer',
  itemsRestWithin: 'Rest, within',
  itemsRestBetween: 'Rest, between',
  itemsOwn: 'Own',
  itemsShare: '{share} in 100',
  itemsFew: 'withheld',
  itemsNone: '–',
  itemsReasonsCaption: '{scale}: why there is no answer, where at least {limit} people have that reason.',
  itemsReason: 'Reason',
  itemsReasonNames:
    '{reason, select, notAsked {not asked} notApplicable {not applicable} refused {refused} dontKnow {don’t know} skipped {skipped} other {unreadable}}',
  itemsLevelsCaption:
    '{scale}: consistency of {people} people who answered everything. α over everybody {alpha}. Variances of items by {many}: τ_β {place}, γ {own}, τ_π {person}, σ² {answer}.',
  itemsLevel: 'Level',
  itemsWithin: 'people of one {one}',
  itemsBetween: '{many}',
  itemsDomainsCaption:
    'Two-level factor models of {first} and {second}: domains within | between {many}. χ² is against free covariances on both levels.',
  itemsModel: 'Domains',
  itemsBounded: '{model} (residual variance 0: {items})',
  itemsDifferencesCaption:
    'Questions across “{grouping}”: differences in standard deviations of the question, for those who are alike on the rest. Flagged from {moderate}, and only where Holm’s p is under .05.',
  itemsGroup: 'Group',
  itemsUniform: 'Uniform',
  itemsNonuniform: 'Non-uniform',
  itemsFlag: 'Flag',
  itemsFlagNone: 'none',
  itemsFlagNames:
    '{size, select, large {large} other {moderate}}, {kind, select, nonuniform {non-uniform} other {uniform}}',
} as const;
