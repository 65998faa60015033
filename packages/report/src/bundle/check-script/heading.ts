/** What the script is, how it is run, and what it holds two numbers to be the same by. */
export const heading = `# check.R: works out the numbers of a release again, in plain R, without Weft and without any package.
#
#     Rscript check.R          in the folder of this bundle; R 4.0 or later
#
# It reads sums.csv (what the estimates rest on, as far as it may go out) and numbers.csv (what was published), and
# prints a line for each number: its finding, its name, Weft's value, R's value, how far they are apart, and how far
# they may be apart. "given" in place of R's value means that the number cannot be worked out from what may go out;
# the reason stands beside it. A number that stands in two places of numbers.csv is held to the other one, and how many
# people and answers are behind a finding to the counts in sums.csv. The exit code is 1 when any number differs by more than it may.
#
# How far two numbers may be apart is worked out for each of them: half a step of the last digit in numbers.csv, and
# what the rounding of the sums in sums.csv can do to it (every sum is moved by half its step, and what that does is
# added up). Counts of places or pairs may lie between the count in which the doubtful ones are left out and that in
# which they are counted.
`;
