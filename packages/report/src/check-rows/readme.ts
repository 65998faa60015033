import type { Release } from '@weft/findings';

/** Who has the folder made, which decides whom it may go to. */
export type CheckFor = 'host' | 'researcher';

/**
 * README.txt of a folder for the whole check: what is in it, how it is run, whom it may go to, and that it is to be
 * destroyed. In English, as the command line that writes it is.
 */
export function checkReadme(release: Release, version: string, by: CheckFor): string {
  const whole = release.community ?? 'this study';
  return `The whole check of the numbers of ${whole}
${'='.repeat(31 + whole.length)}

THIS FOLDER HOLDS EVERYBODY'S ANSWERS, those from places that are held back included.
${release.simulated ? 'All names and answers here are made up: this is an example.\n' : ''}
${
  by === 'host'
    ? `It is for one person or office that checks the numbers for the community under an agreement with it, and for
nobody else: not for members, not for a funder, not for a website. If people were promised that single answers stay
with the community, it must not leave this computer: let whoever checks come to it.`
    : `It was made from a file that you hold, and may go only to whom that file may go.`
}
No names, codes or times are in it, and the numbers of people were drawn by lot for this folder. But a row of answers
can be known again by whoever gave them, or saw them given.
Destroy the folder when the check is done: delete it, and empty the bin.

What is here
------------
rows.csv         one row a sitting: the person's number, the place, the wave, what was chosen for each question (or why
                 nothing was), and facts about the person that a model was told
study.csv        what was asked of the answers: scales, reversed questions, waves, facts about places, places held back
numbers.csv      every number of the release, with all its digits
check-rows.R     works every number out again from rows.csv, in R, without Weft
VERSION          what made all this, and the models it fitted

How to check
------------
Put R on a computer (with the package lme4, if you can), open this folder and write:

    Rscript check-rows.R > checked.txt

It prints a line for each number: what was released, what R gets, how far they are apart and may be, and why so far. It
ends with code 1 if any number differs by more. It takes a minute or some.

What it cannot check
--------------------
Which places are held back, and whether a sentence may be said, are decided by rules and not worked out here: they are
taken from the release. So is the reading of the file: rows.csv holds the answers after "don't know" was read as the
middle option, where that was asked for. Facts about places and how many people live there are as they are known today.

Made by Weft ${version}.
`;
}
