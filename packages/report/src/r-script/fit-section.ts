/** The part of the script that fits one model with lme4 or glmmTMB; the same text for every study. */
export const fitSection = `# 3. Fit ---------------------------------------------------------------------------------------------------
# answer = item effect + covariates + place effect + respondent effect + error. One place effect and one
# respondent effect per scale, correlated. Items of one scale share their error variance.

suppressPackageStartupMessages(library(lme4))

fixed_terms <- function(long) c("0", if (nlevels(long$item) > 1) "item" else "I(rep(1, length(y)))",
  paste0("x", seq_along(attr(long, "covariates")), recycle0 = TRUE))

# A respondent effect needs respondents with several answers, and a correlation needs respondents with both scales.
random_terms <- function(long, model) {
  scales <- paste0("s", seq_along(model$scales))
  answered <- table(long$respondent, long$scale)
  together <- paste(scales, collapse = " + ")
  across <- any(rowSums(answered > 0) > 1)
  respondent <- if (max(answered) == 1 && !across) character(0)
    else if (length(scales) > 1 && !across) paste0("(0 + ", scales, " | respondent)")
    else paste0("(0 + ", together, " | respondent)")
  c(paste0("(0 + ", together, " | place)"), respondent)
}

# The block of variances of one kind, also where the scales were given effects of their own.
variance_block <- function(v, kind, scales) {
  block <- matrix(0, scales, scales)
  for (name in names(v)[grepl(paste0("^", kind), names(v))]) {
    q <- as.integer(sub("s", "", rownames(v[[name]])))
    block[q, q] <- block[q, q] + matrix(v[[name]], length(q))
  }
  block
}

# The criterion of the same model without the place effects of one scale.
criterion_without <- function(long, model, q) {
  others <- setdiff(paste0("s", seq_along(model$scales)), paste0("s", q))
  random <- c(if (length(others) > 0) paste0("(0 + ", paste(others, collapse = " + "), " | place)"), random_terms(long, model)[-1])
  reml <- model$method == "REML"
  if (length(random) == 0) {
    m <- lm(as.formula(paste("y ~", paste(fixed_terms(long), collapse = " + "))), long)
    return(as.numeric(-2 * logLik(m, REML = reml)))
  }
  m <- lmer(as.formula(paste("y ~", paste(c(fixed_terms(long), random), collapse = " + "))), long, REML = reml,
    control = lmerControl(optimizer = "bobyqa", calc.derivs = FALSE, check.conv.singular = "ignore", optCtrl = list(rhoend = 1e-8)))
  if (reml) as.numeric(REMLcrit(m)) else as.numeric(-2 * logLik(m))
}

# The 95 in 100 range of the correlation of two scales among places, by profile likelihood: every correlation whose
# criterion, the other variances at their best, rises by no more than the chi-square quantile. It fits the model
# some dozens of times over, a minute or more; WEFT_SKIP_RANGES=1 leaves it out.
correlation_range <- function(long, model, fit) {
  if (Sys.getenv("WEFT_SKIP_RANGES") == "1") return(c(NA, NA))
  theta <- if (is.null(fit$model)) NULL else getME(fit$model, "theta")
  place <- grep("^place", names(theta)); rest <- grep("^respondent", names(theta))
  if (length(model$scales) != 2 || length(place) != 3 || length(rest) != 3 || nlevels(long$place) > 2000) return(c(NA, NA))
  sd <- sqrt(diag(fit$place))
  if (any(sd == 0)) return(c(NA, NA))
  criterion <- lmer(formula(fit$model), long, REML = model$method == "REML", devFunOnly = TRUE)
  start <- c(log(sd / fit$item[1]^0.5), theta[rest])
  at <- function(rho) {
    value <- function(x) { t <- theta; t[place] <- exp(x[1:2])[c(1, 2, 2)] * c(1, rho, sqrt(1 - rho^2)); t[rest] <- x[3:5]; criterion(t) }
    minqa::bobyqa(start, value, control = list(rhobeg = 0.02, rhoend = 1e-5))$fval
  }
  estimate <- fit$place[1, 2] / prod(sd)
  rise <- function(rho) at(rho) - fit$criterion - qchisq(0.95, 1)
  end <- function(side) if (rise(side) <= 0) side else uniroot(rise, sort(c(estimate, side)), tol = 1e-5)$root
  c(end(-1), end(1))
}

fit_model <- function(long, model) {
  fixed <- fixed_terms(long)
  formula <- as.formula(paste("y ~", paste(c(fixed, random_terms(long, model)), collapse = " + ")))
  Q <- length(model$scales)
  reml <- model$method == "REML"
  X <- model.matrix(as.formula(paste("~", paste(fixed, collapse = " + "))), long)
  if (model$itemVariance == "common" || Q == 1) {
    # lme4's default optimizer can stop short on models with two scales; bobyqa does not.
    m <- lmer(formula, long, REML = reml, control = lmerControl(optimizer = "bobyqa", calc.derivs = FALSE,
      check.conv.singular = "ignore", optCtrl = list(rhoend = 1e-8)))
    v <- VarCorr(m)
    list(program = "lme4", model = m, X = X, beta = fixef(m), effects = ranef(m)$place,
      criterion = if (reml) as.numeric(REMLcrit(m)) else as.numeric(-2 * logLik(m)),
      place = variance_block(v, "place", Q), respondent = variance_block(v, "respondent", Q), item = rep(sigma(m)^2, Q))
  } else {
    m <- glmmTMB::glmmTMB(formula, dispformula = ~ 0 + scale, data = long, REML = reml,
      control = glmmTMB::glmmTMBControl(optCtrl = list(iter.max = 2000, eval.max = 4000, rel.tol = 1e-14)))
    v <- glmmTMB::VarCorr(m)$cond
    list(program = "glmmTMB", X = X, beta = glmmTMB::fixef(m)$cond,
      effects = glmmTMB::ranef(m)$cond$place, criterion = as.numeric(-2 * logLik(m)),
      place = variance_block(v, "place", Q), respondent = variance_block(v, "respondent", Q),
      item = unname(exp(glmmTMB::fixef(m)$disp)))
  }
}
`;
