/** What the script is, how it is run, and what it holds two numbers to be the same by. */
export const heading = `# check-rows.R: works every number of a release out again from the answers themselves, in R, without Weft.
#
#     Rscript check-rows.R          in this folder; R 4.1 or later
#
# It reads rows.csv (what people chose), study.csv (what was asked of the answers) and numbers.csv (what was released,
# with all its digits), and prints a line for each number: its finding, its name, Weft's value, R's value, how far they
# are apart, how far they may be apart, and of which kind the number is. The exit code is 1 when any number differs by
# more than it may. "not checked" in place of R's value stands for a number that could not be worked out here, with the
# reason beside it.
#
# The main models are fitted with lme4 where it is installed. All else is written out in base R, from the formulas of
# the literature and not from Weft's own code: nothing else has to be installed. Without lme4 the script says so and
# fits the main models too with the likelihood written out here. It takes a minute or some.
#
# The text of this script is the same for every release. Its output tells of places that are held back no more than
# numbers.csv does; rows.csv holds everybody's answers: keep this folder closed and destroy it when you are done.
`;
