# The location-scale model by quadrature in base R: y = Xb + u + e, ln Var e = Wa + v, (u, v) normal.
# Given v = s_v z, u integrates out (Woodbury): with w = exp(-Wa), A = sum w, B = sum we, C = sum we^2, kappa = e^-v, m = rho s_u z,
# s2 = s_u^2 (1 - rho^2):  -2 ln L = n ln 2 pi + sum Wa + n v + ln(1 + s2 kappa A) + kappa (C - 2 m B + m^2 A) - s2 kappa^2 (B - m A)^2 / (1 + s2 kappa A).
# Sourced by v07-consensus.R and consensus-study.R.

gauss_hermite <- function(n) { # for a standard normal, by the eigenvalues of the Jacobi matrix (Golub & Welsch 1969)
  J <- matrix(0, n, n); i <- seq_len(n - 1); J[cbind(i, i + 1)] <- J[cbind(i + 1, i)] <- sqrt(i)
  e <- eigen(J, symmetric = TRUE); list(z = e$values, w = e$vectors[1, ]^2)
}

# ln of the integrand in z, for every place (rows) at z (a matrix of places x nodes), without the normal density.
log_given_z <- function(p, data, z) {
  nb <- ncol(data$X); na <- ncol(data$W)
  su <- exp(p[nb + na + 1]); sv <- exp(p[nb + na + 2]); rho <- tanh(p[nb + na + 3])
  e <- data$y - as.vector(data$X %*% p[seq_len(nb)]); l <- as.vector(data$W %*% p[nb + seq_len(na)]); w <- exp(-l)
  by <- function(x) as.vector(rowsum(x, data$k))
  A <- by(w); B <- by(w * e); C <- by(w * e^2); L <- by(l); n <- data$n
  s2 <- su^2 * (1 - rho^2); kappa <- exp(-sv * z); m <- rho * su * z
  -.5 * (n * log(2 * pi) + L + n * sv * z + log1p(s2 * kappa * A) + kappa * (C - 2 * m * B + m^2 * A) -
    s2 * kappa^2 * (B - m * A)^2 / (1 + s2 * kappa * A))
}

minus_two_log_likelihood <- function(p, data, rule) {
  K <- length(data$n); h <- function(z) log_given_z(p, data, matrix(z, K)) - .5 * matrix(z, K)^2
  z <- data$mode
  for (step in 1:40) { # Newton by differences, all places at once
    d <- 1e-3; up <- h(z + d); down <- h(z - d); at <- h(z)
    slope <- (up - down) / (2 * d); curve <- pmax(.3, -(up - 2 * at + down) / d^2)
    move <- pmax(-1, pmin(1, slope / curve)); if (!all(is.finite(move))) return(1e10)
    z <- as.vector(z + move)
    if (max(abs(move)) < 1e-7) break
  }
  s <- as.vector(1 / sqrt(curve))
  nodes <- outer(s, rule$z) + z
  v <- log_given_z(p, data, nodes) - .5 * nodes^2 + matrix(log(rule$w) + .5 * rule$z^2, K, length(rule$z), byrow = TRUE)
  top <- apply(v, 1, max)
  value <- -2 * sum(log(s) + top + log(rowSums(exp(v - top))))
  if (is.finite(value)) value else 1e10
}

# The same by R's own integrate(), place by place; and the posterior mean and variance of v.
by_integrate <- function(p, data) {
  sv <- exp(p[ncol(data$X) + ncol(data$W) + 2]); K <- length(data$n)
  t(sapply(seq_len(K), function(k) {
    h <- function(z) log_given_z(p, data, matrix(z, K, length(z), byrow = TRUE))[k, ]
    grid <- seq(-8, 8, .05); g <- h(grid) - .5 * grid^2; at <- grid[which.max(g)]; top <- max(g)
    f <- function(z, power) (sv * z)^power * exp(h(z) - .5 * z^2 - top) / sqrt(2 * pi)
    total <- function(power) integrate(f, at - 6, at + 6, power, rel.tol = 1e-11, subdivisions = 500)$value
    c(top + log(total(0)), total(1) / total(0), total(2) / total(0) - (total(1) / total(0))^2)
  }))
}

fit_location_scale <- function(y, X, W, place, nodes = 21) {
  f <- factor(place); data <- list(y = y, X = X, W = W, k = as.integer(f), n = as.vector(table(f)), mode = rep(0, nlevels(f)))
  rule <- gauss_hermite(nodes); nb <- ncol(X); na <- ncol(W)
  first <- lm.fit(X, y); r <- log(var(first$residuals))
  start <- c(first$coefficients, r, rep(0, na - 1), log(.3 * sd(y)), log(.2), -.2)
  value <- function(p) minus_two_log_likelihood(p, data, rule)
  # PORT needs fewer steps from a poor start than BFGS; a last BFGS and its numeric Hessian end the search.
  size <- c(.05 * apply(X, 2, function(x) sd(y) / sqrt(mean(x^2))), .05 / sqrt(colMeans(W^2)), .1, .2, .2)
  f1 <- nlminb(start, value, scale = 1 / size, control = list(rel.tol = 1e-13, eval.max = 2000, iter.max = 1000))
  f2 <- optim(f1$par, value, method = "BFGS", hessian = TRUE, control = list(reltol = 1e-15, maxit = 800, parscale = size, ndeps = rep(1e-3, length(start))))
  p <- f2$par; se <- sqrt(base::diag(solve(f2$hessian / 2)))
  exact <- by_integrate(p, data)
  # without v the model is a linear mixed model with variances by W: s_v = 0, rho = 0
  without <- optim(p[seq_len(nb + na + 1)], function(q) value(c(q, -40, 0)), method = "BFGS", control = list(reltol = 1e-15, maxit = 800, parscale = size[seq_len(nb + na + 1)], ndeps = rep(1e-3, nb + na + 1)))
  places <- levels(f); shown <- seq_len(min(6, length(places)))
  list(
    criterion = f2$value, criterionByIntegrate = -2 * sum(exact[, 1]), criterionWithout = without$value,
    respondents = length(y), places = length(places), nodes = nodes,
    mean = data.frame(name = colnames(X), estimate = p[seq_len(nb)], standardError = se[seq_len(nb)]),
    logVariance = data.frame(name = colnames(W), estimate = p[nb + seq_len(na)], standardError = se[nb + seq_len(na)]),
    placeVariance = exp(2 * p[nb + na + 1]), consensusVariance = exp(2 * p[nb + na + 2]), correlation = tanh(p[nb + na + 3]),
    standardErrors = list(logPlaceDeviation = se[nb + na + 1], logConsensusDeviation = se[nb + na + 2], atanhCorrelation = se[nb + na + 3]),
    placeConsensus = lapply(shown, function(k) list(place = places[k], respondents = data$n[k], estimate = exact[k, 2], variance = exact[k, 3])))
}
