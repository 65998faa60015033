/** Structure, efficacy and an outcome of places. */
export const mechanismSection = String.raw`
# 13. Structure, efficacy and an outcome -----------------------------------------------------------------------------------
# Efficacy as one scale; both equations in one likelihood with the mediator integrated out on a fine grid; its observed
# information; the product of two normals by quadrature, and by draws.
robustness <- function(t, freedom) { f <- abs(t) / sqrt(freedom); v <- function(x) if (x <= 0) 0 else (sqrt(x^4 + 4 * x^2) - x^2) / 2; c(v(f), v(f - z_line / sqrt(max(1, freedom - 1)))) }
of_outcome <- setdiff(unique(numbers$finding[numbers$kind == "mechanism" & !startsWith(numbers$finding, "mechanism:steps")]), "")
if (nrow(asked("outcomeScale")) > 0) cannot("^mechanism(:[ab]|:indirect)?( |$)|part:mechanism mechanism\\.", "rests on halves of the people that Weft drew at random: other halves give other numbers")
if (length(of_outcome) == 1 && of_outcome == "mechanism") put("mechanism", c(claim.probability = published("mechanism", "claim.probability")), "exact")
if (nrow(asked("outcome")) > 0 && has_number("mechanism:indirect")) section("^mechanism:(a|b|indirect)|part:mechanism mechanism", function() {
  kind <- text_of("outcomeKind"); family <- if (kind == "count") "negative-binomial" else kind; first <- asked("mechanismFrom")$first; structure <- if (length(first) == 1) c(first, setdiff(fact_names, first)) else fact_names
  domains <- scales[role != "other"]; if (length(domains) == 0) domains <- scales[1]; domains <- domains[low[match(domains, scales)] == low[match(domains[1], scales)] & high[match(domains, scales)] == high[match(domains[1], scales)]]
  items <- unlist(lapply(domains, used)); d <- data_of(value[now, items, drop = FALSE], rep(1, length(items)), place_now, facts_now); one <- fit_best(d, FALSE); tau <- one$T[1, 1]
  slopes <- one$beta[d$I + match(fact_names, colnames(facts_now))]; names <- d$places; facts <- vapply(fact_names, function(f) unname(fact_of(f)[names]), numeric(length(names)))
  u <- vapply(one$places, function(p) p$effect[1], 0); w <- pmin(vapply(one$places, function(p) p$W[1, 1], 0), tau * (1 - 1e-9)); lambda <- 1 - w / tau
  m <- as.numeric(facts %*% slopes) + u / lambda; V <- w / lambda; y <- unname(of_places("outcome")[names]); exposed <- nrow(asked("exposure")) > 0; offset <- if (exposed) log(unname(of_places("exposure")[names])) else rep(0, length(names))
  use <- !is.na(y) & !is.na(offset); y <- y[use]; offset <- offset[use]; m <- m[use]; V <- V[use]; n <- length(y); unit <- sqrt(max(var(m) - mean(V), 0.05 * var(m))); m <- (m - mean(m)) / unit; V <- V / unit^2
  X <- cbind(1, apply(facts[use, structure, drop = FALSE], 2, function(x) (x - mean(x)) / sd(x))); p <- ncol(X); grid <- seq(-8, 8, by = 0.05); weight <- dnorm(grid) * 0.05
  spare <- family != "binary"
  chance <- function(eta, sd, b, d) { if (family == "gaussian") return(dnorm(y, eta, sqrt(d^2 + sd^2), log = TRUE)); if (family == "poisson-lognormal") sd <- sqrt(sd^2 + d^2); at <- outer(sd, grid) + eta
    f <- switch(family, binary = dbinom(y, 1, plogis(at)), "poisson-lognormal" = dpois(y, exp(at)), dnbinom(y, size = d, mu = exp(at))); log(f %*% weight) }
  minus <- function(x) { a <- x[1:p]; t <- exp(x[p + 1]); b <- x[p + 2]; c0 <- x[p + 2 + 1:p]; dd <- if (spare) exp(x[2 * p + 3]) else 1; e <- as.numeric(X %*% a); l <- t / (t + V)
    -sum(dnorm(m, e, sqrt(t + V), log = TRUE)) - sum(chance(offset + as.numeric(X %*% c0) + b * (e + l * (m - e)), abs(b) * sqrt(l * V), b, dd)) }
  base <- switch(family, gaussian = mean(y), binary = qlogis(mean(y)), log(sum(y) / sum(exp(offset))))
  start <- c(coef(lm(m ~ X - 1)), log(max(0.05, var(m) - mean(V))), 0, base, rep(0, p - 1), if (spare) log(if (family == "gaussian") sd(y) else 1))
  found <- minimize(minus, start); for (turn in 1:2) found <- minimize(minus, found$par); x <- unname(found$par); C <- solve(optimHess(x, minus, control = list(ndeps = rep(1e-3, length(x)))))
  a <- x[2]; b <- x[p + 2]; c1 <- x[p + 4]; i <- c(2, p + 2, p + 4); C <- C[i, i]; e <- sqrt(diag(C)); r <- C[1, 2] / e[1] / e[2]
  total <- c1 + a * b; g <- c(b, a, 1); total_e <- sqrt(drop(g %*% C %*% g)); clear <- pnorm(abs(total) / total_e) > 0.975
  below <- function(q) { f <- function(x) { k <- (q / x - b - r * e[2] * (x - a) / e[1]) / (e[2] * sqrt(1 - r^2)); dnorm(x, a, e[1]) * ifelse(x > 0, pnorm(k), pnorm(k, lower.tail = FALSE)) }
    ends <- sort(unique(c(a - 9 * e[1], pmin(pmax(0, a - 9 * e[1]), a + 9 * e[1]), a, a + 9 * e[1]))); sum(vapply(seq_along(ends)[-1], function(i) integrate(f, ends[i - 1], ends[i], rel.tol = 1e-9, subdivisions = 2000)$value, 0)) }
  wide <- 12 * sqrt(a^2 * e[2]^2 + b^2 * e[1]^2 + e[1]^2 * e[2]^2); product <- vapply(c(0.025, 0.975), function(q) uniroot(function(x) below(x) - q, a * b + c(-wide, wide), tol = 1e-9)$root, 0); zero <- below(0); right <- if (a * b >= 0) 1 - zero else zero
  set.seed(1); z <- rnorm(2e5); drawn <- (a + e[1] * z) * (b + e[2] * (r * z + sqrt(1 - r^2) * rnorm(2e5))); monte <- quantile(drawn, c(0.025, 0.975), names = FALSE); spread <- quantile(drawn, c(0.02, 0.03, 0.97, 0.98), names = FALSE)
  monte_by <- 4.5 * sqrt(0.025 * 0.975 / 1e4) * c(spread[2] - spread[1], spread[4] - spread[3]) / 0.01
  # The outcome by structure alone.
  alone <- function(x) -sum(chance(offset + as.numeric(X %*% x[1:p]), rep(if (family == "poisson-lognormal") 0 else 1e-12, n), 0, if (spare) exp(x[p + 1]) else 1))
  without <- if (family == "gaussian") { f <- summary(lm(y ~ X - 1))$coefficients; f[2, 1:2] } else if (family == "binary") { f <- summary(glm(y ~ X - 1, family = binomial, control = list(epsilon = 1e-13)))$coefficients; f[2, 1:2] } else {
    f <- minimize(alone, c(base, rep(0, p - 1), 0)); 
    # A count's coefficients and its dispersion are apart in the expected information, X' diag(mu / (1 + mu / size)) X.
    if (family == "negative-binomial") { mu <- exp(offset + as.numeric(X %*% f$par[1:p])); H <- solve(crossprod(X * sqrt(mu / (1 + mu / exp(f$par[p + 1]))))) } else H <- solve(optimHess(f$par, alone, control = list(ndeps = rep(1e-3, p + 1))))
    c(f$par[2], sqrt(H[2, 2])) }
  d0 <- if (spare) exp(x[2 * p + 3]) else NA; left <- switch(family, gaussian = d0^2, binary = NA, "poisson-lognormal" = d0^2, trigamma(d0)); t <- exp(x[p + 1]); rho <- if (is.na(left)) NA else sign(b) * sqrt(b^2 * t / (b^2 * t + left))
  free <- n - length(structure) - 2; ra <- robustness(a / e[1], free + 1); rb <- robustness(b / e[2], free); share <- if (clear && family != "binary") a * b / total else NA; part <- "part:mechanism"; samples <- c(sample.respondents = d_now$respondents, sample.places = n, sample.answers = d_now$N)
  tell <- function(name, v, s) put(part, setNames(c(v, s, ends(v, s), pnorm(abs(v) / s)), paste0("mechanism.", name, c(".estimate", ".standardError", ".interval.lower", ".interval.upper", ".probability"))), "curvature")
  tell("toMediator", a, e[1]); tell("toOutcome", b, e[2]); tell("direct", c1, e[3]); tell("total", total, total_e); tell("withoutMediator", without[[1]], without[[2]])
  put(part, setNames(c(n, sum(!use)), c("mechanism.places", "mechanism.leftOut")), "exact"); put(part, c(mechanism.unit = unit))
  put(part, setNames(c(a * b, product, right, share, ra, rb, rho), paste0("mechanism.", c("indirect.estimate", "indirect.product.lower", "indirect.product.upper", "indirect.probability", "proportion", "sensitivity.toMediator.toZero", "sensitivity.toMediator.toDoubt", "sensitivity.toOutcome.toZero", "sensitivity.toOutcome.toDoubt", "sensitivity.residualCorrelation"))), "curvature")
  put("mechanism:a", c(estimate = a, standardError = e[1], ends(a, e[1]), claim.probability = pnorm(abs(a) / e[1])), "curvature"); put("mechanism:b", c(estimate = b, standardError = e[2], ends(b, e[2]), claim.probability = pnorm(abs(b) / e[2])), "curvature")
  put("mechanism:indirect", c(indirect = a * b, lower = product[1], upper = product[2], direct = c1, total = total, robustnessValue = min(ra[1], rb[1]), withoutMediator = without[[1]], proportion = share, residualCorrelation = rho, claim.probability = right), "curvature")
  for (k in 1:2) { near("mechanism:indirect", c("monteCarloLower", "monteCarloUpper")[k], monte[k], monte_by[k]); near(part, paste0("mechanism.indirect.monteCarlo.", c("lower", "upper")[k]), monte[k], monte_by[k]) }
  for (id in c("mechanism:a", "mechanism:b", "mechanism:indirect")) put(id, samples, "exact")
})
`;
