import type { RScriptInput } from '../input.ts';
import { rNumber, rText, rTexts } from '../r-literal.ts';

/**
 * The mechanism again, in base R and lme4: efficacy as one scale with its place variance, the likelihood of both
 * equations with the mediator integrated out on a fine grid, its observed information, and both intervals of the
 * product.
 */
export function mechanismSection({ mechanism, placeFile }: RScriptInput): string | null {
  if (!mechanism || !placeFile) return null;
  const m = mechanism;
  return `# Structure, efficacy and outcome ---------------------------------------------------------------------------

mechanism <- list(file = ${rText(m.file)}, place = ${rText(m.place)}, outcome = ${rText(m.outcome)}, family = ${rText(m.family)},
  exposure = ${m.exposure === null ? 'NULL' : rText(m.exposure)}, structure = ${rTexts(m.structure)}, items = ${rTexts(m.items)}, unit = ${rNumber(m.unit)})
${body}`;
}

const body = String.raw`
mechanism_of <- function() {
  adjusted <- models[[length(models)]]
  adjusted$scales <- "efficacy"; adjusted$itemVariance <- "common"; adjusted$name <- "efficacy"
  all_items <- items; all_value <- value
  kept <- vapply(items, function(i) i$name %in% mechanism$items, TRUE)
  items <<- lapply(items[kept], function(i) { i$scale <- "efficacy"; i }); value <<- value[, kept, drop = FALSE]
  one <- results_of(adjusted)
  items <<- all_items; value <<- all_value
  tau <- one$variance$place[1]
  facts <- read.csv(places_file$name, check.names = FALSE, fileEncoding = places_file$encoding, sep = places_file$sep, dec = places_file$dec)
  outcomes <- read.csv(mechanism$file, check.names = FALSE)
  name <- vapply(one$placeEstimates, function(p) p$place, "")
  slopes <- vapply(mechanism$structure, function(s) Filter(function(k) k$name == s, one$coefficients)[[1]]$estimate, 0)
  s <- as.matrix(facts[match(name, as.character(facts[[places_file$place]])), mechanism$structure, drop = FALSE])
  u <- vapply(one$placeEstimates, function(p) p$estimate[["efficacy"]], 0)
  w <- vapply(one$placeEstimates, function(p) p$standardError[["efficacy"]], 0)^2
  lambda <- 1 - w / tau
  m <- as.numeric(s %*% slopes) + u / lambda; V <- w / lambda
  row <- match(name, as.character(outcomes[[mechanism$place]]))
  y <- outcomes[[mechanism$outcome]][row]
  offset <- if (is.null(mechanism$exposure)) rep(0, length(y)) else log(outcomes[[mechanism$exposure]][row])
  use <- !is.na(y) & !is.na(offset)
  y <- y[use]; offset <- offset[use]; V <- V[use] / mechanism$unit^2
  m <- m[use]; m <- (m - mean(m)) / mechanism$unit
  X <- cbind(1, scale(s[use, , drop = FALSE])); p <- ncol(X)
  z <- seq(-7, 7, by = 0.1); weight <- dnorm(z) * 0.1
  unpack <- function(x) list(a = x[1:p], tau = exp(x[p + 1]), b = x[p + 2], c = x[p + 2 + 1:p], d = exp(x[2 * p + 3]))
  minus_log <- function(x) {
    k <- unpack(x); e <- as.numeric(X %*% k$a); l <- k$tau / (k$tau + V); v <- l * V
    eta <- offset + as.numeric(X %*% k$c) + k$b * (e + l * (m - e))
    first <- sum(dnorm(m, e, sqrt(k$tau + V), log = TRUE))
    if (mechanism$family == "gaussian") return(-first - sum(dnorm(y, eta, sqrt(k$d^2 + k$b^2 * v), log = TRUE)))
    sd <- if (mechanism$family == "poisson-lognormal") sqrt(k$d^2 + k$b^2 * v) else abs(k$b) * sqrt(v)
    at <- outer(sd, z) + eta
    f <- switch(mechanism$family, binary = dbinom(y, 1, plogis(at)), "poisson-lognormal" = dpois(y, exp(at)), dnbinom(y, size = k$d, mu = exp(at)))
    -first - sum(log(f %*% weight))
  }
  start <- c(coef(lm(m ~ X - 1)), log(max(0.05, var(m) - mean(V))), 0, rep(0, p), log(if (mechanism$family == "gaussian") sd(y) else 1))
  start[p + 3] <- switch(mechanism$family, gaussian = mean(y), binary = qlogis(mean(y)), log(sum(y) / sum(exp(offset))))
  if (mechanism$family == "binary") start <- start[-length(start)]
  best <- start
  for (turn in 1:3) best <- optim(best, minus_log, method = "BFGS", control = list(maxit = 1000, reltol = 1e-14))$par
  C <- solve(optimHess(best, minus_log, control = list(ndeps = rep(1e-4, length(best)))))
  a <- best[2]; b <- best[p + 2]; sa <- sqrt(C[2, 2]); sb <- sqrt(C[p + 2, p + 2]); r <- C[2, p + 2] / sa / sb
  below <- function(q) {
    f <- function(x) { k <- (q / x - b - r * sb * (x - a) / sa) / (sb * sqrt(1 - r^2)); dnorm(x, a, sa) * ifelse(x > 0, pnorm(k), pnorm(k, lower.tail = FALSE)) }
    ends <- sort(unique(c(a - 9 * sa, pmin(pmax(0, a - 9 * sa), a + 9 * sa), a, a + 9 * sa)))
    sum(vapply(seq_along(ends)[-1], function(i) integrate(f, ends[i - 1], ends[i], rel.tol = 1e-10, subdivisions = 2000)$value, 0))
  }
  wide <- 12 * sqrt(a^2 * sb^2 + b^2 * sa^2 + sa^2 * sb^2)
  quantile_of <- function(q) uniroot(function(x) below(x) - q, a * b + c(-wide, wide), tol = 1e-10)$root
  set.seed(1); first <- rnorm(1e5); second <- r * first + sqrt(1 - r^2) * rnorm(1e5)
  list(places = length(y), a = unname(a), aError = sa, b = unname(b), bError = sb, direct = unname(best[p + 4]), directError = sqrt(C[p + 4, p + 4]),
    indirect = unname(a * b), product = c(quantile_of(0.025), quantile_of(0.975)),
    monteCarlo = unname(quantile((a + sa * first) * (b + sb * second), c(0.025, 0.975))))
}
part_results$mechanism <- mechanism_of()
cat("\n==== Structure, efficacy and outcome, per standard deviation ====\n")
print(unlist(part_results$mechanism), digits = 6)
`;
