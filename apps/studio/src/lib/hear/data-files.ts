/** One file one can take away: its name in the address, how it is called, and what it is for. */
export interface DataFile {
  readonly at: string;
  readonly name: string;
  readonly purpose: string;
}

export const codebookFiles: readonly DataFile[] = [
  {
    at: 'codebook/codebook.html',
    name: 'Codebook to read',
    purpose: 'Every question, every answer, every language.',
  },
  {
    at: 'codebook/codebook.xml',
    name: 'Codebook as DDI 2.5',
    purpose: 'For archives and catalogs of studies.',
  },
  { at: 'codebook/codebook.json', name: 'Codebook as JSON', purpose: 'For programs.' },
];

export const countFiles: readonly DataFile[] = [
  { at: 'counts/counts.csv', name: 'Counts as CSV', purpose: 'How many chose each answer, place by place.' },
  { at: 'counts/counts.xlsx', name: 'Counts as Excel workbook', purpose: 'The same, for a spreadsheet.' },
  { at: 'counts/counts.json', name: 'Counts as JSON', purpose: 'The same, for programs.' },
  { at: 'counts/summary.json', name: 'Sums as JSON', purpose: 'The sums that the findings are made from.' },
];

export const rowFiles: readonly DataFile[] = [
  {
    at: 'rows/answers.sav',
    name: 'SPSS (.sav)',
    purpose: 'For SPSS and PSPP: with questions, answers and reasons in words.',
  },
  {
    at: 'rows/answers.dta',
    name: 'Stata (.dta)',
    purpose: 'For Stata 14 and later: reasons for no answer are .a to .f.',
  },
  {
    at: 'rows/answers.zip',
    name: 'Data package (.zip)',
    purpose: 'CSV with codebook, and a script that reads it into R. The best to keep.',
  },
  { at: 'rows/answers.csv', name: 'CSV', purpose: 'One line a person, in plain text.' },
  {
    at: 'rows/answers.xlsx',
    name: 'Excel workbook (.xlsx)',
    purpose: 'The same, with the codebook as a second sheet.',
  },
  { at: 'rows/answers.parquet', name: 'Parquet', purpose: 'For large tables in R, Python and databases.' },
  { at: 'rows/answers.json', name: 'JSON', purpose: 'For programs: answers and codebook in one file.' },
];
