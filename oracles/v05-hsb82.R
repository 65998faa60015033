# Hsb82 (R package mlmRev): mathematics achievement in 160 schools. Two levels: one "item", so respondents and error are one variance.
source("describe-fit.R")
wide <- read.csv(file.path(data_folder, "Hsb82.csv"))
wide$place <- factor(wide$school)
describe_two_level <- function(m) {
  random <- ranef(m, condVar = TRUE)$place
  v <- as.data.frame(VarCorr(m))
  posterior <- as.numeric(attr(random, "postVar"))
  list(
    program = "lme4", formula = paste(deparse(formula(m)), collapse = " "), method = "REML",
    criterion = as.numeric(REMLcrit(m)), answers = nobs(m), places = nrow(random),
    fixed = fixed_effects(fixef(m), vcov(m)),
    variance = list(place = v$vcov[1], residual = v$vcov[2]),
    meanReliability = mean(1 - posterior / v$vcov[1]),
    placeEstimates = lapply(1:6, function(k) list(place = rownames(random)[k], estimate = random[k, 1], variance = posterior[k])))
}
write_fixture("v05-hsb82", list(data = "Hsb82.csv", models = list(
  unconditional = describe_two_level(lmer(mAch ~ 1 + (1 | place), wide, control = bobyqa)),
  meanSes = describe_two_level(lmer(mAch ~ 1 + meanses + (1 | place), wide, control = bobyqa)))),
  note = "One answer per respondent: within-place variance and item variance are one number, `residual`.")
