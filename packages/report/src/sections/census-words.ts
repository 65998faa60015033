/** The report's own words on near-census groups. */
export const censusWords = {
  censusHead: 'These very people, and people like them',
  censusLead:
    'Where nearly everybody on a list answered, one question becomes two. How do **these very people** stand? Little is left to chance, since most of them said it themselves. How would **people like them** stand, had others lived there? That is as unsure as before.',
  censusCaption:
    '{scale}: level of each {one} in both meanings, with the range that holds it 95 times in 100; and the standard errors of the mean of those who answered. {order}.',
  censusAnswered: 'Answered, of all',
  censusOf: '{respondents} of {roster}',
  censusThese: 'These very people',
  censusLike: 'People like them',
  censusErrorThese: 'Standard error of the mean: these',
  censusErrorLike: 'Standard error of the mean: like them',
} as const;
