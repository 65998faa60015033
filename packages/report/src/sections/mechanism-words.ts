/** The report's own words on structure and mechanism. */
export const mechanismWords = {
  mechanismHead: 'What {many} carry, and what goes with what',
  mechanismLead:
    'What {many} carry comes first: money, moving in and out, the services there. Then what goes with it. Everything was seen at about the same time, so nothing here tells what leads to what.',
  mechanismTable: 'Paths in numbers',
  mechanismCaption:
    'For analysts: {count} places{leftOut, plural, =0 {} other { ({leftOutWritten} without all numbers left out)}}. {unit, select, half {Efficacy and outcome come from random halves of the people of each place, in both directions.} other {One step is a standard deviation of {from}{others, select, none {} other { (at equal {others})}}, or of {efficacy} ({size} on its own line).}} {corrected, select, yes {The error of measurement of efficacy is corrected.} other {The error of measurement of efficacy is not corrected.}}',
  mechanismPath: 'Path',
  mechanismToMediator: '{from} – {efficacy} (a)',
  mechanismToOutcome: '{efficacy} – {outcome} (b)',
  mechanismWithout: '{from} – {outcome}, without {efficacy} (c)',
  mechanismTotal: '{from} – {outcome}, direct and by way of {efficacy} (c′ + ab)',
  mechanismDirect: '{from} – {outcome}, at equal {efficacy} (c′)',
  mechanismProduct: 'Product ab, exact distribution',
  mechanismMonteCarlo: 'Product ab, Monte Carlo',
  mechanismRobust:
    'Robustness values (Cinelli and Hazlett): an unmeasured fact accounting for {a} of 100 parts of what is left on both sides would bring a to zero, for {aDoubt} would bring zero into its 95% interval; for b {b} and {bDoubt}.{rho, select, none {} other { The product would be zero at an error correlation of {rho} between the two equations (Imai, Keele and Yamamoto).}}',
  stepsTable: 'Steps in numbers',
  stepsTableCaption:
    '{scale}: variance between places (τ_β) and its share of the variance between people, on the same respondents.',
  stepsStep: 'Step',
  stepsVariance: 'τ_β',
  stepsShare: 'Share, 95% interval',
  stepsExplained: 'Less than raw τ_β by',
  stepsRaw: 'Nothing added',
  stepsComposition: 'With {covariates}',
  stepsStructure: 'With {structure} too',
} as const;
