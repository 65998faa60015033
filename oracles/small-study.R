# Every kind of model Weft fits, on data/small-study.csv: lme4 for a common item variance, glmmTMB for one by scale.
source("describe-fit.R")
source("dense-likelihood.R")
suppressMessages(library(glmmTMB))
wide <- read.csv("data/small-study.csv")
facts <- read.csv("data/small-study-places.csv")
items <- names(wide)[4:9]
both <- setNames(rep(c("trust", "action"), each = 3), items)
prepare <- function(scale_of) {
  long <- long_form(wide, names(scale_of), scale_of, c("owner", "years"))
  long <- cbind(long, facts[match(long$place, facts$place), c("turnover", "distance")])
  for (x in c("owner", "years", "turnover")) for (q in levels(long$scale)) long[[paste0(x, ".", q)]] <- long[[x]] * (long$scale == q)
  long
}
one <- prepare(setNames(rep("all", 6), items))
two <- prepare(both)
trust <- prepare(both[1:3])
random_one <- "(1 | place) + (1 | respondent)"
random_two <- "(0 + s1 + s2 | place) + (0 + s1 + s2 | respondent)"
fixed <- list(
  unadjusted = "0 + item", respondentCovariates = "0 + item + owner + years",
  respondentCovariatesByScale = "0 + item + owner.trust + owner.action + years.trust + years.action",
  allCovariatesByScale = "0 + item + owner.trust + owner.action + years.trust + years.action + turnover.trust + turnover.action",
  placeCovariates = "0 + item + turnover + distance", allCovariates = "0 + item + owner + years + turnover + distance")
form <- function(f, random) as.formula(paste("y ~", fixed[[f]], "+", random))

# "turnover.trust" is turnover where the scale is trust; "turnover" is turnover on every scale.
level_design_of <- function(X, long, item_scale, scales) {
  once <- long[!duplicated(long$respondent), ]
  function(place) sapply(colnames(X), function(column) {
    if (startsWith(column, "item")) return(sapply(seq_len(scales), function(q) {
      own <- match(sub("^item", "", column), levels(long$item))
      (item_scale[own] == q) / sum(item_scale == q)
    }))
    base <- sub("[.].*", "", column)
    value <- if (base %in% c("owner", "years")) mean(once[[base]]) else once[[base]][match(place, once$place)]
    value * (if (base == column) rep(1, scales) else levels(long$scale) == sub(".*[.]", "", column))
  }) |> matrix(scales)
}

with_dense <- function(described, long, f, item_scale, scales) {
  X <- model.matrix(as.formula(paste("~", fixed[[f]])), long)
  item <- rep_len(described$variance$item, scales)
  blocks <- place_blocks(long, X, scales)
  at <- function(method) dense_fit(blocks, described$variance$place, described$variance$respondent, item, method)
  stopifnot(abs(at(described$method)$criterion - described$criterion) < 1e-5)
  described$placeEstimates <- NULL
  # glmmTMB's own standard errors of fixed effects also carry the uncertainty of the variances; lme4's do not.
  if (described$program == "glmmTMB") {
    described$fixed$standardErrorPrinted <- described$fixed$standardError
    described$fixed$standardError <- sqrt(diag(at(described$method)$covariance))
  }
  c(described, list(denseCriterion = at(described$method)$criterion,
    places_ = dense_places(blocks, described$variance$place, described$variance$respondent, item, described$method, level_design_of(X, long, item_scale, scales))))
}
lme <- function(long, f, random, reml, item_scale, scales) {
  m <- lmer(form(f, random), long, REML = reml, control = bobyqa)
  r <- ranef(m, condVar = TRUE)$place
  d <- with_dense(describe_lmer(m, 12), long, f, item_scale, scales)
  largest <- max(abs(sapply(d$places_, `[[`, "effect") - t(as.matrix(r))))
  cat(f, if (reml) "REML" else "ML", "dense against lme4's ranef:", largest, if (isSingular(m)) "SINGULAR", "\n")
  stopifnot(largest < 1e-5)
  d
}
tmb <- function(f, reml) {
  m <- glmmTMB(form(f, random_two), dispformula = ~ 0 + scale, data = two, REML = reml,
    control = glmmTMBControl(optCtrl = list(iter.max = 2000, eval.max = 4000, rel.tol = 1e-15, x.tol = 1e-12)))
  d <- describe_glmmTMB(m, c("trust", "action"), 12)
  cat(f, if (reml) "REML" else "ML", "glmmTMB largest gradient:", d$largestGradient, "\n")
  with_dense(d, two, f, rep(1:2, each = 3), 2)
}
q1 <- rep(1, 6); q2 <- rep(1:2, each = 3)
models <- list(
  oneScaleREML = lme(one, "unadjusted", random_one, TRUE, q1, 1),
  oneScaleML = lme(one, "unadjusted", random_one, FALSE, q1, 1),
  trustOnlyREML = lme(trust, "unadjusted", random_one, TRUE, rep(1, 3), 1),
  oneScaleRespondentCovariates = lme(one, "respondentCovariates", random_one, TRUE, q1, 1),
  oneScalePlaceCovariates = lme(one, "placeCovariates", random_one, TRUE, q1, 1),
  oneScaleAllCovariates = lme(one, "allCovariates", random_one, TRUE, q1, 1),
  twoScalesREML = lme(two, "unadjusted", random_two, TRUE, q2, 2),
  twoScalesML = lme(two, "unadjusted", random_two, FALSE, q2, 2),
  twoScalesRespondentCovariates = lme(two, "respondentCovariates", random_two, TRUE, q2, 2),
  twoScalesRespondentCovariatesByScale = lme(two, "respondentCovariatesByScale", random_two, TRUE, q2, 2),
  twoScalesAllCovariatesByScale = lme(two, "allCovariatesByScale", random_two, TRUE, q2, 2),
  twoScalesAllCovariates = lme(two, "allCovariates", random_two, FALSE, q2, 2),
  twoScalesByScaleML = tmb("unadjusted", FALSE),
  twoScalesByScaleREML = tmb("unadjusted", TRUE),
  twoScalesByScaleRespondentCovariatesML = tmb("respondentCovariates", FALSE))
models <- lapply(models, function(m) { names(m)[names(m) == "places_"] <- "placeEstimates"; m })
write_fixture("small-study", list(
  data = c("oracles/data/small-study.csv", "oracles/data/small-study-places.csv"),
  scales = list(trust = items[1:3], action = items[4:6]), models = models),
  packages = c("lme4", "glmmTMB"),
  note = "Criteria, fixed effects and variances: lme4 (bobyqa, rhoend 1e-9) or glmmTMB. Place estimates: dense matrices at those variances, checked against ranef(); `covariance` is lme4's condVar. `fixed.standardError` is at known variances, as lme4 prints it; glmmTMB's own stands in `standardErrorPrinted`. `level` is the expected answer over the items of a scale, respondents' covariates at their mean, the place's own at its values. Respondents without an answer to the items of a model are not counted.")
