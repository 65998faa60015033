/** Errors of estimated variances, ranges of the shares that rest on them, and the chances of a place on two scales. */
export const varianceHelpers = `# Ranges of the shares between places: the delta method on ln(a / b) with the scoring matrix of the variances,
# theta = (vech place, vech respondent, item), summed respondent by respondent and place by place.
vech <- function(Q) { p <- which(upper.tri(diag(Q), diag = TRUE), arr.ind = TRUE); cbind(p[, 2], p[, 1]) }
otimes <- function(A) {
  p <- vech(nrow(A)); i <- p[, 1]; j <- p[, 2]; w <- ifelse(i == j, 1, 2)
  outer(w, w) / 2 * (A[i, i, drop = FALSE] * A[j, j, drop = FALSE] + A[i, j, drop = FALSE] * A[j, i, drop = FALSE])
}
empty_scores <- function(Q) { v <- Q * (Q + 1) / 2; list(uu = matrix(0, v, v), ur = matrix(0, v, v), p = matrix(0, v, v),
  rr = matrix(0, v, v), rs = matrix(0, v, Q), ss = matrix(0, Q, Q), inverse = numeric(Q), answered = numeric(Q), within = numeric(Q)) }
add_respondent <- function(s, omega, m) {
  p <- vech(nrow(omega)); w <- ifelse(p[, 1] == p[, 2], 1, 2); by <- ifelse(m > 0, 1 / m, 0)
  s$rr <- s$rr + otimes(omega)
  s$rs <- s$rs + w * omega[p[, 1], , drop = FALSE] * omega[p[, 2], , drop = FALSE] * rep(by, each = length(w))
  s$ss <- s$ss + omega^2 * outer(by, by)
  s$inverse <- s$inverse + by; s$answered <- s$answered + (m > 0); s$within <- s$within + pmax(0, m - 1)
  s
}
add_place <- function(s, L, W, n) {
  G <- L - L %*% W %*% L
  s$uu <- s$uu + otimes(G); s$ur <- s$ur + otimes(G) / n; s$p <- s$p + (otimes(G) - otimes(L)) / n^2
  s
}
variance_covariance <- function(s, fit, item_variance, together = TRUE) {
  Q <- length(s$inverse); p <- vech(Q); v <- nrow(p); d <- which(p[, 1] == p[, 2]); by <- s$inverse / s$answered
  item <- s$ss + s$p[d, d, drop = FALSE] * outer(by, by) + diag(s$within / fit$item^2, Q)
  us <- s$ur[, d, drop = FALSE] * rep(by, each = v); rs <- s$rs + s$p[, d, drop = FALSE] * rep(by, each = v)
  if (item_variance == "common" || Q == 1) { item <- matrix(sum(item)); us <- matrix(rowSums(us)); rs <- matrix(rowSums(rs)) }
  S <- rbind(cbind(s$uu, s$ur, us), cbind(t(s$ur), s$rr + s$p, rs), cbind(t(us), t(rs), item))
  floor <- 1e-6 * min(fit$item)
  inside <- function(T) diag(T)[p[, 1]] > floor & diag(T)[p[, 2]] > floor
  # Where nobody answered on two scales, how people's own parts go together is not known.
  free <- c(inside(fit$place), inside(fit$respondent) & (together | p[, 1] == p[, 2]), rep(TRUE, nrow(item)))
  covariance <- matrix(0, length(free), length(free))
  covariance[free, free] <- solve(S[free, free] / 2)
  covariance
}
share_range <- function(fit, covariance, q, answers) {
  Q <- length(fit$item); v <- Q * (Q + 1) / 2; d <- q * (q + 1) / 2
  a <- fit$place[q, q]; r <- fit$respondent[q, q]; s <- 2 * v + min(q, nrow(covariance) - 2 * v)
  over <- if (answers) c(v + d, s) else if (r > 0) v + d else s
  b <- if (answers) r + fit$item[q] else if (r > 0) r else fit$item[q]
  if (a <= 1e-6 * min(fit$item)) return(c(NA, NA))
  variance <- covariance[d, d] / a^2 + sum(covariance[over, over]) / b^2 - 2 * sum(covariance[d, over]) / (a * b)
  plogis(log(a / b) + c(-1, 1) * qnorm(0.975) * sqrt(variance))
}

# With the uncertainty of the fixed effects: P(both above 0), P(only the first), P(only the second), P(neither), for two normal effects.
quadrants <- function(mean, covariance) {
  sd <- sqrt(diag(covariance))
  if (any(sd == 0)) return(NULL)
  slope <- covariance[1, 2] / covariance[1, 1]
  rest <- sqrt(max(covariance[2, 2] - slope * covariance[1, 2], 1e-300))
  both <- integrate(function(z) dnorm(z) * pnorm((mean[2] + slope * sd[1] * z) / rest),
    max(-mean[1] / sd[1], -12), 12, rel.tol = 1e-10, subdivisions = 1000)$value
  first <- pnorm(mean[1] / sd[1]); second <- pnorm(mean[2] / sd[2])
  c(both, first - both, second - both, 1 - first - second + both)
}

`;

/** The part of the script that turns a fit into the numbers of the report; the same text for every study. */
export const estimateSection = `# 4. Places ------------------------------------------------------------------------------------------------

# Information about a place is added up respondent by respondent: with Z marking the scales of a respondent's
# answers and V the covariance of those answers within the place, L = sum Z' V^-1 Z. The place effect is then
# W (b - B beta), its posterior covariance W = (T^-1 + L)^-1 = T (I + L T)^-1, which also holds where T is 0.
# These are lme4's ranef(condVar = TRUE); spelled out, they serve glmmTMB too and give the standard errors of levels.
place_estimates <- function(long, model, fit) {
  Q <- length(model$scales)
  Z <- as.matrix(long[, paste0("s", seq_len(Q)), drop = FALSE])
  item_scale <- as.integer(long$scale[match(levels(long$item), long$item)])
  mean_of_scale <- matrix(0, Q, length(fit$beta))
  for (q in seq_len(Q)) mean_of_scale[q, which(item_scale == q)] <- 1 / sum(item_scale == q)
  at <- attr(long, "at")
  level_of <- function(first_row) {
    fixed <- mean_of_scale
    value <- at$value(first_row)
    for (k in seq_along(value)) {
      q <- if (is.na(at$scale[k])) seq_len(Q) else at$scale[k]
      fixed[q, nlevels(long$item) + k] <- value[k]
    }
    fixed
  }
  T <- fit$place
  information <- 0
  scores <- empty_scores(Q)
  places <- lapply(split(seq_len(nrow(long)), long$place), function(rows) {
    L <- matrix(0, Q, Q); B <- matrix(0, Q, length(fit$beta)); b <- numeric(Q)
    for (own in split(rows, long$row[rows])) {
      z <- Z[own, , drop = FALSE]; x <- fit$X[own, , drop = FALSE]
      V <- z %*% fit$respondent %*% t(z) + diag(fit$item[as.integer(long$scale[own])], length(own))
      inverse <- solve(V)
      omega <- t(z) %*% inverse %*% z
      scores <<- add_respondent(scores, omega, colSums(z))
      L <- L + omega
      B <- B + t(z) %*% inverse %*% x
      b <- b + t(z) %*% inverse %*% long$y[own]
      information <<- information + t(x) %*% inverse %*% x
    }
    W <- T %*% solve(diag(Q) + L %*% T)
    W <- (W + t(W)) / 2
    information <<- information - t(B) %*% W %*% B
    scores <<- add_place(scores, L, W, length(unique(long$row[rows])))
    fixed <- level_of(long$row[rows[1]])
    list(place = as.character(long$place[rows[1]]), respondents = length(unique(long$row[rows])), answers = length(rows),
      effect = as.numeric(W %*% (b - B %*% fit$beta)), covariance = W,
      reliability = ifelse(diag(T) > 0, 1 - diag(W) / diag(T), 0), fixed = fixed, lean = W %*% B)
  })
  covariance <- solve(information)
  places <- lapply(places, function(p) c(p, list(prediction = p$covariance + p$lean %*% covariance %*% t(p$lean))))
  list(fixed_covariance = covariance, variance_covariance = variance_covariance(scores, fit, model$itemVariance), places = lapply(places, function(p) c(p, list(
    level = as.numeric(p$fixed %*% fit$beta) + p$effect,
    level_covariance = p$covariance + (p$fixed - p$lean) %*% covariance %*% t(p$fixed - p$lean)))))
}

${varianceHelpers}# Of all pairs of places, how many differ almost certainly (two-sided, 95 in 100 or more), likely (80 or more), or stay open.
# Both estimates of a pair lean on the same fixed effects; their error counts only where they lean differently.
pair_counts <- function(places, q, fixed_covariance) {
  n <- length(places)
  if (n < 2) return(list(pairs = 0, almostCertain = 0, likely = 0, open = 0))
  u <- sapply(places, function(p) p$effect[q]); v <- sapply(places, function(p) p$covariance[q, q])
  lean <- t(sapply(places, function(p) p$lean[q, ]))
  shared <- lean %*% fixed_covariance %*% t(lean)
  variance <- outer(v, v, "+") + outer(diag(shared), diag(shared), "+") - 2 * shared
  sure <- 2 * pnorm(abs(outer(u, u, "-")) / sqrt(pmax(variance, 0))) - 1
  sure[is.nan(sure)] <- 0
  sure <- sure[upper.tri(sure)]
  list(pairs = length(sure), almostCertain = sum(sure >= 0.95), likely = sum(sure >= 0.80 & sure < 0.95), open = sum(sure < 0.80))
}

# How surely places differ on a scale: rise of the criterion without its place effects; the null lies on the
# boundary, so p is the mean of two chi-square tails (Self & Liang 1987; Stram & Lee 1994).
confidence_of <- function(long, model, fit, q) {
  Q <- length(model$scales)
  if (model$itemVariance != "common" && Q > 1) return(NA)
  rise <- max(0, criterion_without(long, model, q) - fit$criterion)
  if (rise <= 0) return(0)
  tail <- function(df) if (df == 0) 0 else pchisq(rise, df, lower.tail = FALSE)
  1 - (tail(Q - 1) + tail(Q)) / 2
}

correlation_of <- function(covariance) {
  sd <- sqrt(diag(covariance))
  ifelse(outer(sd, sd) > 0, covariance / outer(sd, sd), NA)
}

results_of <- function(model) {
  long <- long_form(model)
  fit <- fit_model(long, model)
  estimated <- place_estimates(long, model, fit)
  places <- estimated$places
  gap <- max(abs(sapply(places, function(p) p$effect) - t(as.matrix(fit$effects[names(places), ]))))
  if (gap > 1e-4 * sqrt(max(diag(fit$place), 1e-8))) warning("Place effects differ from ranef() by ", gap)
  Q <- length(model$scales)
  by_scale <- function(value) setNames(as.list(value), model$scales)
  items_used <- levels(long$item)
  n <- length(items_used)
  error <- sqrt(diag(estimated$fixed_covariance))
  terms <- attr(long, "covariates")
  shown <- if (is.null(places_shown)) places else places[names(places) %in% places_shown]
  reliability <- do.call(rbind, lapply(places, function(p) p$reliability))
  result <- list(name = model$name, program = fit$program, method = model$method, criterion = fit$criterion,
    answers = nrow(long), respondents = nlevels(long$respondent), places = nlevels(long$place),
    items = lapply(seq_len(n), function(i) list(item = items_used[i],
      scale = model$scales[as.integer(long$scale[match(items_used[i], long$item)])],
      estimate = fit$beta[[i]], standardError = error[[i]])),
    coefficients = lapply(seq_along(terms), function(i) list(name = terms[i], estimate = fit$beta[[n + i]], standardError = error[[n + i]])),
    variance = list(place = fit$place, respondent = fit$respondent, item = by_scale(fit$item)),
    correlation = list(place = correlation_of(fit$place), respondent = correlation_of(fit$respondent)),
    reliability = by_scale(lapply(seq_len(Q), function(q) list(mean = mean(reliability[, q]), min = min(reliability[, q]), max = max(reliability[, q])))),
    intraclassCorrelation = by_scale(lapply(seq_len(Q), function(q) {
      p <- fit$place[q, q]; r <- fit$respondent[q, q]
      list(answers = p / (p + r + fit$item[q]), respondents = if (r > 0) p / (p + r) else p / (p + fit$item[q]))
    })),
    shareRange = by_scale(lapply(seq_len(Q), function(q) list(answers = share_range(fit, estimated$variance_covariance, q, TRUE),
      respondents = share_range(fit, estimated$variance_covariance, q, FALSE)))),
    correlationRange = correlation_range(long, model, fit),
    confidence = by_scale(lapply(seq_len(Q), function(q) confidence_of(long, model, fit, q))),
    pairs = by_scale(lapply(seq_len(Q), function(q) pair_counts(shown, q, estimated$fixed_covariance))),
    placeEstimates = unname(lapply(places, function(p) c(
      list(place = p$place, respondents = p$respondents, answers = p$answers, estimate = by_scale(p$effect),
        standardError = by_scale(sqrt(diag(p$covariance))), covariance = p$covariance, reliability = by_scale(p$reliability),
        level = by_scale(p$level), levelStandardError = by_scale(sqrt(diag(p$level_covariance))),
        deviationStandardError = by_scale(sqrt(diag(p$prediction))),
        probabilityAbove = by_scale(ifelse(diag(p$prediction) > 0, pnorm(p$effect / sqrt(diag(p$prediction))), 0.5))),
      if (Q == 2) list(quadrants = quadrants(p$effect, p$prediction))))))
  # For the sections that follow, not for the JSON: errors of the shown places, and of the variances.
  if (length(shown) > 0) attr(result, "errors") <- by_scale(lapply(seq_len(Q), function(q) {
    lean <- matrix(t(sapply(shown, function(p) p$lean[q, ])), length(shown))
    list(effect = sapply(shown, function(p) p$effect[q]), level = sapply(shown, function(p) p$level[q]),
      level_error = sapply(shown, function(p) sqrt(p$level_covariance[q, q])), variance = sapply(shown, function(p) p$covariance[q, q]),
      shared = lean %*% estimated$fixed_covariance %*% t(lean))
  }))
  attr(result, "variance_covariance") <- estimated$variance_covariance
  result
}
`;
