# bhr2000 (R package multilevel): 5,400 soldiers, 99 companies, 11 items; complete, and with a fixed fifth of the answers removed.
source("describe-fit.R")
wide <- read.csv(file.path(data_folder, "bhr2000.csv"))
items <- names(wide)[2:12]
wide$place <- wide$GRP
long <- long_form(wide, items, setNames(rep("leadership", 11), items), character(0))
model <- y ~ 0 + item + (1 | place) + (1 | respondent)
complete <- lmer(model, long, control = bobyqa)
person <- as.integer(as.character(long$respondent))
kept <- long[(7 * person + 13 * as.integer(long$item)) %% 5 != 0, ]
fifth_missing <- lmer(model, droplevels(kept), control = bobyqa)

exact_reliability <- function(m, data) {
  v <- as.data.frame(VarCorr(m)); x <- setNames(v$vcov, v$grp)
  per <- aggregate(y ~ respondent + place, data, length)
  V <- 1 / tapply(1 / (x[["respondent"]] + x[["Residual"]] / per$y), as.character(per$place), sum)
  lambda <- x[["place"]] / (x[["place"]] + V)
  list(mean = mean(lambda), min = min(lambda), max = max(lambda))
}
# The REML criterion holds ln|X'V^-1 X| and so depends on how the items are coded: sum-coded items add 2 ln 11.
sum_coded <- function(m) as.numeric(REMLcrit(m)) + 2 * log(length(items))
check <- lmer(y ~ item + (1 | place) + (1 | respondent), long, control = bobyqa, contrasts = list(item = contr.sum(length(items))))
stopifnot(abs(REMLcrit(check) - sum_coded(complete)) < 1e-5)

write_fixture("v04-bhr2000", list(
  data = "bhr2000.csv", items = items, respondentNumber = "row number, from 1; itemIndex from 1",
  removed = "(7 * respondent + 13 * itemIndex) %% 5 == 0",
  models = list(
    complete = c(describe_lmer(complete), list(criterionSumCoded = sum_coded(complete), reliability = exact_reliability(complete, long))),
    fifthMissing = c(describe_lmer(fifth_missing), list(criterionSumCoded = sum_coded(fifth_missing), reliability = exact_reliability(fifth_missing, kept))))),
  note = "160008.241 (complete) and 129317.263 are criteria with sum-coded items, `criterionSumCoded`; with one effect per item, as Weft has them, they are 2 ln 11 lower.")
