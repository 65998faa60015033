# Two waves as repeated cross-sections and as a panel, and three tasks, with lme4: dummy-coded random effects, REML,
# one error variance. Levels, changes and contrasts of places with all their uncertainty come from dense-likelihood.R.
source("describe-fit.R")
source("dense-likelihood.R")
sharp <- lmerControl(optimizer = "bobyqa", calc.derivs = FALSE, optCtrl = list(rhoend = 1e-9, maxfun = 1e5))

# The model with every place effect of its own per scale, and with one place effect for all.
both <- function(long, scales, respondent) {
  together <- paste0("s", seq_len(scales), collapse = " + ")
  form <- function(place) as.formula(paste("y ~ 0 + item +", place, "+", respondent))
  list(apart = lmer(form(paste0("(0 + ", together, " | place)")), long, control = sharp),
    same = lmer(form("(1 | place)"), long, control = sharp))
}
block <- function(v, kind, scales) {
  T <- matrix(0, scales, scales)
  for (name in names(v)[grepl(paste0("^", kind), names(v))]) {
    q <- as.integer(sub("s", "", rownames(v[[name]])))
    T[q, q] <- matrix(v[[name]], length(q))
  }
  T
}
describe <- function(long, scales, respondent, same_contrast) {
  m <- both(long, scales, respondent)
  v <- VarCorr(m$apart)
  Tu <- block(v, "place", scales); Tr <- block(v, "respondent", scales); s2 <- rep(sigma(m$apart)^2, scales)
  X <- model.matrix(~ 0 + item, long)
  blocks <- place_blocks(long, X, scales)
  f <- dense_fit(blocks, Tu, Tr, s2, "REML")
  stopifnot(abs(f$criterion - REMLcrit(m$apart)) < 1e-5)
  item_scale <- as.integer(long$scale[match(levels(long$item), long$item)])
  mean_of_scale <- t(sapply(seq_len(scales), function(q) (item_scale == q) / sum(item_scale == q)))
  places <- dense_places(blocks, Tu, Tr, s2, "REML", function(place) mean_of_scale)
  list(program = "lme4", method = "REML", itemVariance = "common", criterion = REMLcrit(m$apart), answers = nobs(m$apart),
    places = nlevels(long$place), variance = list(place = Tu, respondent = Tr, item = I(s2)),
    fixed = data.frame(name = levels(long$item), estimate = f$beta, standardError = sqrt(diag(f$covariance))),
    fixedCovariance = f$covariance, likelihoodRatio = REMLcrit(m$same) - REMLcrit(m$apart), placeEstimates = places)
}
# How far a contrast of a place's predicted effects moves with each place variance, by differences: with b_e the
# derivative of c'T Z'V^-1 (the weights of the answers), the matrix of b_e V b_f'.
sensitivity <- function(long, d, place, weights) {
  b <- place_blocks(long[long$place == place, ], matrix(1, sum(long$place == place), 1), length(weights))[[place]]
  Tu <- d$variance$place; Q <- nrow(Tu)
  gain <- function(T) as.numeric(t(weights) %*% T %*% t(b$Z) %*% solve(covariance_of(b, T, d$variance$respondent, as.numeric(d$variance$item))))
  moves <- list()
  for (i in 1:Q) for (j in 1:i) {
    E <- matrix(0, Q, Q); E[i, j] <- E[j, i] <- 1e-5
    moves[[length(moves) + 1]] <- (gain(Tu + E) - gain(Tu - E)) / 2e-5
  }
  B <- do.call(rbind, moves)
  B %*% covariance_of(b, Tu, d$variance$respondent, as.numeric(d$variance$item)) %*% t(B)
}
contrast <- function(d, weights) {
  names(weights) <- NULL
  list(estimate = sum(weights * d$fixed$estimate), standardError = sqrt(as.numeric(t(weights) %*% d$fixedCovariance %*% weights)))
}

waves <- read.csv("data/two-waves.csv")
items <- c("q1", "q2", "q3")
long_waves <- function(respondent) {
  long <- do.call(rbind, lapply(c(2019, 2023), function(w) do.call(rbind, lapply(items, function(q) {
    d <- waves[waves$year == w, ]
    data.frame(place = d$place, respondent = respondent(d), item = paste0(q, " · ", w), y = d[[q]], scale = w)
  }))))
  long <- long[!is.na(long$y), ]
  long$item <- factor(long$item, levels = unique(long$item))
  long$scale <- factor(long$scale); long$place <- factor(long$place); long$respondent <- factor(long$respondent)
  long$s1 <- as.numeric(long$scale == 2019); long$s2 <- as.numeric(long$scale == 2023)
  long
}
change_of <- function(long, d) {
  overall <- contrast(d, rep(c(-1, 1) / 3, each = 3))
  item <- lapply(1:3, function(i) { w <- numeric(6); w[i] <- -1; w[i + 3] <- 1; contrast(d, w) })
  D <- cbind(-diag(3), diag(3)); E <- cbind(-1, diag(2))
  V <- E %*% D %*% d$fixedCovariance %*% t(D) %*% t(E); e <- E %*% D %*% d$fixed$estimate
  places <- lapply(d$placeEstimates, function(p) list(place = p$place, estimate = p$level[2] - p$level[1],
    standardError = sqrt(sum(c(1, -1, -1, 1) * p$levelCovariance)),
    posterior = sum(c(1, -1, -1, 1) * p$covariance), sensitivity = sensitivity(long, d, p$place, c(-1, 1))))
  list(overall = overall, items = item, alike = as.numeric(t(e) %*% solve(V) %*% e), places = places,
    prior = sum(c(1, -1, -1, 1) * d$variance$place))
}
# What a place's own answers say of the difference of its two waves: generalized least squares without a place variance.
own_error <- function(long, d) lapply(split(long, long$place), function(p) {
  Z <- as.matrix(p[, c("s1", "s2")])
  if (any(colSums(Z) == 0)) return(NULL)
  same <- outer(as.character(p$respondent), as.character(p$respondent), "==") * 1
  V <- (Z %*% d$variance$respondent %*% t(Z)) * same + diag(d$variance$item[1], nrow(p))
  sqrt(sum(c(1, -1, -1, 1) * solve(t(Z) %*% solve(V) %*% Z)))
})
wave_study <- function(respondent, random) {
  long <- long_waves(respondent)
  d <- describe(long, 2, random)
  c(d, list(change = change_of(long, d), ownError = Filter(Negate(is.null), own_error(long, d))))
}
cross <- wave_study(function(d) rownames(d), "(0 + s1 | respondent) + (0 + s2 | respondent)")
panel <- wave_study(function(d) d$person, "(0 + s1 + s2 | respondent)")

wide <- read.csv("data/three-tasks.csv")
task_items <- c("c1", "c2", "d1", "d2", "d3", "i1", "i2")
long <- long_form(wide, task_items, setNames(c("children", "children", "disorder", "disorder", "disorder", "institutions", "institutions"), task_items), character(0))
tasks <- describe(long, 3, "(0 + s1 + s2 + s3 | respondent)")
tasks$contrasts <- lapply(tasks$placeEstimates, function(p) list(place = p$place, tasks = lapply(1:3, function(q) {
  w <- rep(-1 / 2, 3); w[q] <- 1
  list(contrast = sum(w * p$effect), standardError = sqrt(as.numeric(t(w) %*% p$effectCovarianceWithFixed %*% w)),
    sensitivity = sensitivity(long, tasks, p$place, w),
    reliability = 1 - as.numeric(t(w) %*% p$covariance %*% w) / as.numeric(t(w) %*% tasks$variance$place %*% w))
})))
tasks$fixedCovariance <- cross$fixedCovariance <- panel$fixedCovariance <- NULL

write_fixture("waves-and-tasks", list(crossSections = cross, panel = panel, tasks = tasks))
