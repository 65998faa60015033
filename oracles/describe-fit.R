# Turns a fitted lme4 or glmmTMB model into plain lists, and writes them as a fixture beside the script.
# Sourced by every script of this folder; run them from the folder itself: `Rscript v06-synthetic-chicago.R`.
suppressMessages({library(lme4); library(jsonlite)})

data_folder <- Sys.getenv("WEFT_DATA_FOLDER", "../../shared/data")
bobyqa <- lmerControl(optimizer = "bobyqa", optCtrl = list(rhoend = 1e-9))
bobyqa_no_derivatives <- lmerControl(optimizer = "bobyqa", calc.derivs = FALSE)

# One row per answer, in the order of `items`; `scale` names the scale of each item.
long_form <- function(wide, items, scale_of, keep) {
  wide$respondent <- seq_len(nrow(wide))
  long <- do.call(rbind, lapply(items, function(item)
    data.frame(wide[, c("place", "respondent", keep), drop = FALSE], item = item, y = wide[[item]])))
  long <- long[!is.na(long$y), ]
  long$item <- factor(long$item, levels = items)
  long$scale <- factor(unname(scale_of[as.character(long$item)]), levels = unique(scale_of))
  for (q in seq_along(levels(long$scale))) long[[paste0("s", q)]] <- as.numeric(long$scale == levels(long$scale)[q])
  long$place <- factor(long$place)
  long$respondent <- factor(long$respondent)
  long
}

fixed_effects <- function(estimate, covariance) {
  name <- sub("^item", "", names(estimate))
  data.frame(name = name, estimate = unname(estimate), standardError = unname(sqrt(diag(as.matrix(covariance)))))
}

plain <- function(m) { m <- unclass(m); attributes(m) <- list(dim = dim(m)); m }

describe_lmer <- function(m, show_places = 6) {
  v <- VarCorr(m)
  random <- ranef(m, condVar = TRUE)$place
  posterior <- attr(random, "postVar")
  shown <- seq_len(min(show_places, nrow(random)))
  reml <- isREML(m)
  list(
    program = "lme4", formula = paste(deparse(formula(m), width.cutoff = 500), collapse = " "),
    method = if (reml) "REML" else "ML", itemVariance = "common",
    criterion = if (reml) as.numeric(REMLcrit(m)) else as.numeric(-2 * logLik(m)),
    answers = nobs(m), respondents = ngrps(m)[["respondent"]], places = ngrps(m)[["place"]],
    fixed = fixed_effects(fixef(m), vcov(m)),
    variance = list(place = plain(v$place), respondent = plain(v$respondent), item = I(rep(sigma(m)^2, ncol(v$place)))),
    placeEstimates = lapply(shown, function(k) list(
      place = rownames(random)[k], estimate = I(as.numeric(random[k, ])), covariance = matrix(posterior[, , k], ncol(random)))))
}

# glmmTMB's own conditional variances mix in the uncertainty of the fixed effects, so only its modes are kept here.
describe_glmmTMB <- function(m, scales, show_places = 6) {
  v <- VarCorr(m)$cond
  random <- ranef(m)$cond$place
  shown <- seq_len(min(show_places, nrow(random)))
  spread <- exp(fixef(m)$disp)
  names(spread) <- sub("^scale", "", names(spread))
  list(
    program = "glmmTMB", formula = paste(deparse(formula(m), width.cutoff = 500), collapse = " "),
    method = if (isTRUE(m$modelInfo$REML)) "REML" else "ML", itemVariance = "scale",
    criterion = as.numeric(-2 * logLik(m)),
    answers = nobs(m), respondents = nlevels(m$frame$respondent), places = nlevels(m$frame$place),
    fixed = fixed_effects(fixef(m)$cond, vcov(m)$cond),
    variance = list(place = plain(v$place), respondent = plain(v$respondent), item = unname(spread[scales])),
    largestGradient = max(abs(m$obj$gr(m$fit$par))),
    placeEstimates = lapply(shown, function(k) list(place = rownames(random)[k], estimate = I(as.numeric(random[k, ])))))
}

# Every definition under its own name, for one scale with `items` items.
intraclass_correlations <- function(place, respondent, item, items) list(
  answer = place / (place + respondent + item),
  respondentErrorFree = place / (place + respondent),
  observedMeanOfAllItems = place / (place + respondent + item / items),
  answersOfOneRespondent = (place + respondent) / (place + respondent + item))

write_fixture <- function(name, contents, packages = "lme4", note = NULL) {
  versions <- as.list(vapply(packages, function(p) as.character(packageVersion(p)), ""))
  head <- list(script = paste0("oracles/", name, ".R"), versions = c(list(R = as.character(getRversion())), versions))
  if (!is.null(note)) head$note <- note
  dir.create("out", showWarnings = FALSE)
  write_json(c(head, contents), file.path("out", paste0(name, ".json")), auto_unbox = TRUE, digits = 16, pretty = TRUE, na = "null")
  cat("wrote out/", name, ".json\n", sep = "")
}
