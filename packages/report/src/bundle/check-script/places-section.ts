/** Place effects, levels, their errors, and all that is said of places and of pairs of them. */
export const placesSection = `
# 3. Places ------------------------------------------------------------------------------------------------
# From a place's own mean m (against the middle of all) and its information L: the effect is W L m with
# W = (T^-1 + L)^-1 = T (I + L T)^-1, its covariance W; the reliability 1 - W / T; the level mu + effect.
plane <- c(which(vapply(scales, function(s) sums$value[sums$what == "role" & sums$first == s], "") == "trust")[1],
  which(vapply(scales, function(s) sums$value[sums$what == "role" & sums$first == s], "") == "action")[1])
quadrants <- function(mean, covariance) {
  sd <- sqrt(diag(covariance))
  if (any(sd == 0)) return(rep(NA, 4))
  slope <- covariance[1, 2] / covariance[1, 1]
  left <- sqrt(max(covariance[2, 2] - slope * covariance[1, 2], 1e-300))
  both <- integrate(function(z) dnorm(z) * pnorm((mean[2] + slope * sd[1] * z) / left), max(-mean[1] / sd[1], -12), 12,
    rel.tol = 1e-8, subdivisions = 500)$value
  first <- pnorm(mean[1] / sd[1]); second <- pnorm(mean[2] / sd[2])
  c(both, first - both, second - both, 1 - first - second + both)
}
place_of <- function(T, L, m, mu, C) {
  W <- T %*% solve(diag(Q) + L %*% T); W <- (W + t(W)) / 2
  lean <- W %*% L
  effect <- as.numeric(lean %*% m)
  level <- W + (diag(Q) - lean) %*% C %*% t(diag(Q) - lean)
  prediction <- W + lean %*% C %*% t(lean)
  error <- sqrt(diag(prediction)); level_error <- sqrt(diag(level))
  z <- qnorm(0.975)
  result <- rbind(level = mu + effect, standardError = level_error, lower = mu + effect - z * level_error,
    upper = mu + effect + z * level_error, reliability = ifelse(diag(T) > 0, 1 - diag(W) / diag(T), 0),
    probabilityAbove = ifelse(error > 0, pnorm(effect / error), 0.5), deviation = effect, deviation.standardError = error,
    deviation.lower = effect - z * error, deviation.upper = effect + z * error, variance = diag(W))
  list(result = result, quadrants = if (anyNA(plane)) rep(NA, 4) else quadrants(effect[plane], prediction[plane, plane]), lean = lean)
}
nudged <- function(A, i, j, by) { A[i, j] <- A[i, j] + by; if (i != j) A[j, i] <- A[j, i] + by; A }

# What the rounding of sums can do: each is moved by half its step, and what that does to a number is added up.
place_with_slack <- function(k) {
  m <- model$mean[[k]]; L <- model$information[[k]]
  if (is.null(m)) return(NULL)
  base <- place_of(model$T, L, m, model$mu, model$C)
  slack <- 0 * base$result; corner <- rep(0, 4)
  add <- function(moved) { slack <<- slack + abs(moved$result - base$result); corner <<- corner + abs(moved$quadrants - base$quadrants) }
  if (!fitted_here) {
    step <- of_scales("meanStep", shown[k]); L_step <- square_of("informationStep")
    for (q in seq_len(Q)) {
      add(place_of(model$T, L, replace(m, q, m[q] + step[q] / 2), model$mu, model$C))
      mu <- replace(model$mu, q, model$mu[q] + half(model$mu[q], FALSE))
      add(place_of(model$T, L, m, mu, model$C))
    }
    for (v in seq_len(V)) {
      i <- vech[v, 1]; j <- vech[v, 2]
      add(place_of(model$T, nudged(L, i, j, L_step[i, j] / 2), m, model$mu, model$C))
      add(place_of(nudged(model$T, i, j, half(model$T[i, j], FALSE)), L, m, model$mu, model$C))
    }
  } else { slack[] <- 2e-4; corner[] <- 5e-4 }
  slack[is.na(slack)] <- 0
  list(base = base, slack = slack, corner = corner)
}
places <- lapply(seq_along(shown), place_with_slack)
names(places) <- shown
told <- Filter(Negate(is.null), places)
every_place_told <- length(told) == length(places) && length(told) > 0
z_line <- qnorm(0.975)

# Of all pairs, how many differ almost certainly, likely, or stay open: the least and the most each count can be.
pairs_of <- function(q) {
  u <- vapply(told, function(p) p$base$result["deviation", q], 0); e <- vapply(told, function(p) p$slack["deviation", q], 0)
  v <- vapply(told, function(p) p$base$result["variance", q], 0); ve <- vapply(told, function(p) p$slack["variance", q], 0)
  lean <- t(vapply(told, function(p) p$base$lean[q, ], numeric(Q))); if (Q == 1) lean <- matrix(lean, ncol = 1)
  shared <- lean %*% model$C %*% t(lean)
  variance <- outer(v, v, "+") + outer(diag(shared), diag(shared), "+") - 2 * shared
  apart <- abs(outer(u, u, "-")); doubt <- outer(e, e, "+"); spread <- outer(ve, ve, "+")
  above <- upper.tri(apart)
  z <- (apart / sqrt(variance))[above]
  low <- (pmax(0, apart - doubt) / sqrt(variance + spread))[above]; high <- ((apart + doubt) / sqrt(pmax(variance - spread, 1e-12)))[above]
  line <- c(qnorm(0.9), qnorm(0.975))
  # Two-sided: likely from 80 in 100, almost certainly from 95 in 100.
  count <- function(z) c(differ = sum(z >= line[2]), likely = sum(z >= line[1] & z < line[2]), same = sum(z < line[1]), notClear = sum(z < line[2]))
  sure <- function(from, to) c(sum(low >= from & high < to), sum(high >= from & low < to))
  list(pairs = sum(above), count = count(z), bounds = rbind(differ = sure(line[2], Inf), likely = sure(line[1], line[2]), same = sure(-Inf, line[1]), notClear = sure(-Inf, line[2])),
    variance = variance[above], own = outer(sqrt(v), sqrt(v), "+")[above], shared = shared, u = u, v = v)
}
`;
