# Profile-likelihood intervals of variances and intraclass correlations, one scale: on a study whose places differ
# (data/small-study.csv, 3 trust items, and all 6) and on one whose place variance is estimated as exactly 0 (data/no-place-variance.csv).
# REML and ML criteria as functions of (place, respondent, item) are read off lme4's own deviance function.
source("describe-fit.R")
suppressMessages(library(numDeriv))

criterion_function <- function(m) {
  deviance_of <- update(m, devFunOnly = TRUE)
  inside <- environment(deviance_of)
  n <- nobs(m); p <- length(fixef(m)); reml <- isREML(m)
  stopifnot(names(getME(m, "theta")) == c("respondent.(Intercept)", "place.(Intercept)"))
  function(place, respondent, item) {
    deviance_of(sqrt(c(respondent, place) / item))
    rss <- inside$resp$wrss() + inside$pp$sqrL(1)
    inside$pp$ldL2() + rss / item + (if (reml) inside$pp$ldRX2() else 0) + (n - if (reml) p else 0) * log(2 * pi * item)
  }
}
targets <- list(
  placeVariance = function(value, respondent, item) value,
  intraclassCorrelationAnswers = function(value, respondent, item) value * (respondent + item) / (1 - value),
  intraclassCorrelationRespondents = function(value, respondent, item) value * respondent / (1 - value))

profile_bound <- function(f, target, estimate, best, drop, start, direction, farthest) {
  rise <- function(value) {
    g <- function(x) tryCatch(f(target(value, exp(x[1]), exp(x[2])), exp(x[1]), exp(x[2])), error = function(e) 1e10)
    best_here <- optim(start, g, method = "Nelder-Mead", control = list(reltol = 1e-12, maxit = 2000))
    best_here$value - best - drop
  }
  if (direction < 0 && (estimate == 0 || rise(0) < 0)) return(0)
  uniroot(rise, sort(c(estimate, if (direction < 0) 0 else farthest)), tol = 1e-8)$root
}

describe <- function(m) {
  v <- setNames(as.data.frame(VarCorr(m))$vcov, as.data.frame(VarCorr(m))$grp)
  f <- criterion_function(m)
  place <- v[["place"]]; respondent <- v[["respondent"]]; item <- v[["Residual"]]
  best <- f(place, respondent, item)
  reported <- if (isREML(m)) REMLcrit(m) else -2 * as.numeric(logLik(m))
  stopifnot(abs(best - reported) < 1e-5)
  estimates <- list(placeVariance = place, intraclassCorrelationAnswers = place / (place + respondent + item),
    intraclassCorrelationRespondents = place / (place + respondent))
  bounds <- lapply(names(targets), function(t) {
    one <- function(level, direction) profile_bound(f, targets[[t]], estimates[[t]], best, qchisq(level, 1),
      log(c(respondent, item)), direction, if (t == "placeVariance") 20 * place + .3 else .9)
    list(estimate = estimates[[t]], lower95 = one(.95, -1), upper95 = one(.95, 1), upperOneSided95 = one(.90, 1))
  })
  h <- if (place > 0) 2 * solve(hessian(function(x) f(x[1], x[2], x[3]), c(place, respondent, item))) else NULL
  d <- describe_lmer(m, 0)
  c(d[c("formula", "method", "criterion", "answers", "respondents", "places", "fixed", "variance")],
    list(profile = setNames(bounds, names(targets))),
    if (!is.null(h)) list(observedInformation = list(order = c("place", "respondent", "item"), covariance = h)))
}
study <- function(file, items) {
  long <- long_form(read.csv(file), items, setNames(rep("trust", length(items)), items), character(0))
  models <- lapply(c(REML = TRUE, ML = FALSE), function(reml)
    lmer(y ~ 0 + item + (1 | place) + (1 | respondent), long, REML = reml, control = bobyqa))
  profile <- suppressMessages(confint(models$ML, parm = 1:3, oldNames = FALSE, quiet = TRUE))
  c(lapply(models, describe), list(confintML = list(
    of = "standard deviations, lme4::confint (profile of the ML fit)",
    names = rownames(profile), lower = unname(profile[, 1]), upper = unname(profile[, 2]))))
}
write_fixture("variance-profiles", list(
  smallStudyTrust = study("data/small-study.csv", paste0("trust", 1:3)),
  smallStudyAllItems = study("data/small-study.csv", c(paste0("trust", 1:3), paste0("act", 1:3))),
  noPlaceVariance = study("data/no-place-variance.csv", paste0("trust", 1:4))),
  packages = c("lme4", "numDeriv"),
  note = "Bounds: the criterion rises by qchisq(.95, 1) = 3.841 (lower95, upper95) or qchisq(.90, 1) = 2.706 (upperOneSided95). `observedInformation.covariance` is 2 x the inverse of the criterion's second derivative. lme4's confint of a REML fit is the profile of the ML fit.")
