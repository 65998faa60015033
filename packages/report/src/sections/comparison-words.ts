/** The report's own words on comparing places. */
export const comparisonWords = {
  comparisonHead: 'Which differences are real, and why there is no ranking',
  comparisonTable: 'For analysts: how wide ranks are',
  comparisonTableCaption:
    'Among the {many} that may be shown. Width: number of ranks in the 95% Monte Carlo interval of one {one}; half of the {many} lie between the quartiles. Clear difference: 1.96 standard errors of a typical pair. Multiplier: Goldstein and Healy’s.',
  comparisonPlaces: '{many}',
  comparisonWidth: 'Middle width',
  comparisonQuartiles: 'Quartiles',
  comparisonOrder: 'Chance that the order is right',
  comparisonClear: 'Clear difference',
  comparisonMultiplier: 'Multiplier',
  comparisonNoBars: 'no bars',
} as const;
