/** Consensus of each scale and place. */
export const consensusSection = String.raw`
# 9. Consensus: the location-scale model of each scale by quadrature -----------------------------------------------
consensus_moment <- function(p, d) {
  b <- p[1]; a <- p[2]; su <- exp(p[3]); sv <- exp(p[4]); rho <- tanh(p[5]); s2 <- su^2 * (1 - rho^2)
  h <- function(z) { t <- a + sv * z; g <- exp(t) / d$n + s2; -.5 * ((d$n - 1) * t + log(g) + d$squares * exp(-t) + (d$mean - b - rho * su * z)^2 / g + z^2) }
  grid <- seq(-7, 7, by = 0.02); v <- vapply(grid, h, numeric(length(d$n))); v <- exp(v - apply(v, 1, max)); v <- v / rowSums(v); m <- as.numeric(v %*% grid)
  list(mean = sv * m, variance = sv^2 * (as.numeric(v %*% grid^2) - m^2))
}
if (any(startsWith(numbers$finding, "consensus"))) for (q in seq_len(Q)) section(paste0("consensus.*:", scales[q], " |part:consensus scales\\.", scales[q]), function() {
  s <- scales[q]; id <- paste0("consensus:", s); at <- paste0("scales.", s, "."); m0 <- paste0(at, "model."); part <- "part:consensus"
  cannot(paste0("^", id, " nodes|part:consensus ", m0, "nodes"), "a setting: how fine Weft's sums over places are; the sums here are finer")
  if (is.na(published(id, "consensusVariance", s))) { put(id, c(level = level[q]), scale = s); put(id, c(claim.probability = 0), "exact", s); return(NULL) }
  c0 <- complete_now(used(s)); m <- rowMeans(c0$y); g <- c0$place
  d <- list(n = as.numeric(table(g)), mean = as.numeric(tapply(m, g, mean)), squares = as.numeric(tapply(m, g, function(x) sum((x - mean(x))^2)))); within <- sum(d$squares) / sum(d$n - 1)
  f <- function(free, from) { r <- nlminb(from[free], function(x) { p <- from; p[free] <- x; consensus_deviance(p, d) }, control = list(rel.tol = 1e-13, eval.max = 2000, iter.max = 1000)); from[free] <- r$par; list(p = from, value = r$objective) }
  start <- c(mean(m), log(within), log(sqrt(max(.02 * within, var(d$mean) - within * mean(1 / d$n)))), log(.25), -.1)
  without <- f(1:3, c(start[1:3], -30, 0)); full <- f(1:5, start)
  # The correlation may end at 1 or -1, where atanh has no end: there it is held.
  for (r in c(-1, 1)) { held <- f(1:4, c(full$p[1:4], r * 9)); if (held$value < full$value - 1e-6 || abs(tanh(full$p[5])) > 0.9999 && sign(full$p[5]) == r) full <- held }
  zero <- full$value > without$value - 1e-7; if (zero) full <- without; p <- full$p; at_end <- abs(tanh(p[5])) > 0.9999; free <- if (zero) 1:3 else if (at_end) 1:4 else 1:5
  H <- optimHess(p[free], function(x) consensus_deviance(replace(p, free, x), d), control = list(ndeps = rep(1e-3, length(free)))) / 2; C <- solve(H); error <- sqrt(diag(C))
  # The likelihood may have a top on either side of no correlation: each is tried.
  rise <- function(k, x, others) min(vapply(if (5 %in% others) c(p[5], -2, 0, 2) else p[5], function(r) f(others, replace(replace(p, k, x), 5, r))$value, 0)) - full$value - z_line^2
  others <- if (at_end) c(1, 2, 3) else c(1, 2, 3, 5); ratio <- max(0, without$value - full$value); variance <- if (zero) 0 else exp(2 * p[4])
  lower <- if (zero || ratio <= z_line^2) 0 else exp(2 * uniroot(function(x) rise(4, x, others), c(p[4] - 4, p[4]), tol = 1e-6)$root)
  from <- if (zero) log(0.02) / 2 - 2 else p[4]; upper <- exp(2 * uniroot(function(x) rise(4, x, c(1, 2, 3, 5)), c(from, from + 2), extendInt = "upX", tol = 1e-6)$root)
  confidence <- mixture(ratio, 2); usual <- exp(p[2] / 2); further <- function(v) 100 * (exp(sqrt(v) / 2) - 1)
  put(id, c(consensusVariance = variance, usualStandardDeviation = usual, furtherApart = further(variance)), "profile", s)
  put(id, c(lower = lower, upper = upper), "quadrature", s); put(id, c(likelihoodRatio = ratio, confidence = confidence, claim.probability = confidence), "profile", s)
  for (end in c("furtherApartLower", "furtherApartUpper")) { v <- if (end == "furtherApartLower") lower else upper; by <- 5e-3 * max(v, 0.05); x <- further(v); near(id, end, x, max(abs(further(max(0, v - by)) - x), abs(further(v + by) - x)), "quadrature", s) }
  samples <- sample_of(d_now); samples["sample.respondents"] <- length(m); samples["sample.places"] <- nlevels(g); put(id, samples, "exact", s); put(paste0("consensus-tied:", s), samples, "exact", s)
  put(part, setNames(c(full$value, without$value), paste0(m0, c("criterion", "criterionWithout"))), "criterion", s); put(part, setNames(c(length(m), nlevels(g)), paste0(m0, c("respondents", "places"))), "exact", s)
  put(part, setNames(c(p[1:2], exp(2 * p[3]), variance, if (!zero) tanh(p[5]), usual), c(paste0(m0, c("mean.estimate", "logVariance.estimate", "placeVariance", "consensusVariance", if (!zero) "correlation")), paste0(at, "usual"))), "profile", s)
  put(part, setNames(error[1:2], paste0(m0, c("mean.standardError", "logVariance.standardError"))), "curvature", s)
  put(part, setNames(c(lower, upper), paste0(m0, c("consensusInterval.lower", "consensusInterval.upper"))), "quadrature", s); put(part, setNames(c(ratio, confidence), paste0(m0, c("likelihoodRatio", "confidence"))), "profile", s)
  if (!zero && confidence >= 0.6) { tied <- paste0("consensus-tied:", s); r <- tanh(p[5]); if (at_end) r <- sign(r); put(tied, c(correlation = r), "profile", s)
    none <- f(1:4, replace(p, 5, 0))$value; less <- pnorm(-sign(r) * sqrt(max(0, none - full$value))); put(tied, c(claim.probability = 2 * sure(less) - 1), "profile", s)
    if (!at_end) put(tied, c(lower = tanh(p[5] - z_line * error[5]), upper = tanh(p[5] + z_line * error[5])), "quadrature", s)
    else { way <- function(x) f(1:4, replace(p, 5, atanh(max(-0.99999, min(0.99999, x)))))$value - full$value - z_line^2; other <- if (way(-r) < 0) -r else uniroot(way, sort(c(-r, r * 0.99999)), tol = 1e-6)$root
      put(tied, c(lower = min(r, other), upper = max(r, other)), "quadrature", s) } }
  put(paste0("consensus-places:", s), c(needed = 30, claim.probability = 0), "exact", s)
  if (confidence >= 0.8 && s %in% speakable && !zero) { base <- consensus_moment(p, d)
    slopes <- vapply(free, function(i) { h <- 1e-3; (consensus_moment(replace(p, i, p[i] + h), d)$mean - consensus_moment(replace(p, i, p[i] - h), d)$mean) / (2 * h) }, numeric(length(d$n)))
    quad <- function(G) rowSums((G %*% C) * G); v_error <- sqrt(base$variance + quad(slopes)); G <- slopes; G[, 2] <- G[, 2] + 1; log_v <- p[2] + base$mean; log_error <- sqrt(base$variance + quad(G)); unit <- (high[q] - low[q]) / 1000
    for (k in seq_along(d$n)) { name <- levels(g)[k]; if (d$n[k] < 30 || !(name %in% told_places)) next; place <- fit$places[[name]]; L <- place$level[q]; e <- sqrt(place$level_covariance[q, q]); i <- paste0(at, "places.", name, "."); closer <- pnorm(-base$mean[k] / v_error[k]); people <- d_now$people[match(name, d_now$places)]
      sd <- c(exp(log_v[k] / 2), exp((log_v[k] + c(-1, 1) * z_line * log_error[k]) / 2)); largest <- sqrt(max(0, (L - low[q]) * (high[q] - L))); f0 <- paste0("consensus:", name, ":", s)
      near_all <- function(id, names, values, by) for (j in seq_along(names)) near(id, names[j], values[j], by[j], "rounded", s, name)
      by <- c(unit / 2 + 0.003 * sd, unit / 2 + 1e-4, 0.003)
      near_all(part, paste0(i, c("standardDeviation.value", "standardDeviation.lower", "standardDeviation.upper", "largest", "probabilityCloser")), c(sd, largest, closer), by)
      near_all(f0, c("standardDeviation", "lower", "upper", "largest", "probabilityCloser", "claim.probability"), c(sd, largest, closer, abs(2 * closer - 1)), c(by, 0.006))
      put(part, setNames(people, paste0(i, "respondents")), "exact", s, name); put(part, setNames(c(L, e, ends(L, e)), paste0(i, "level.", c("value", "standardError", "lower", "upper"))), scale = s, place = name)
      put(f0, c(sample.respondents = people, sample.places = 1, sample.answers = people * item_count[[q]]), "exact", s, name) } }
})
`;
