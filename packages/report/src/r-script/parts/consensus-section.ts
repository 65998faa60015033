import type { RScriptInput } from '../input.ts';
import { rText, rTexts } from '../r-literal.ts';

/** The location–scale model of each scale by quadrature: base R alone. */
export function consensusSection({ consensus }: RScriptInput): string | null {
  if (!consensus || consensus.length === 0) return null;
  const list = consensus.map((one) => `  list(scale = ${rText(one.scale)}, items = ${rTexts(one.items)})`);
  return `# Consensus: do places differ in how much their people agree? People who answered every item of a scale. ---
consensus_scales <- list(
${list.join(',\n')}
)
${section}`;
}

/** −2 ln L of the model, by quadrature over places. */
export const consensusLikelihood = `
# y = b + u + e, ln Var(e) = a + v, (u, v) normal: n, mean and sum of squares of each place suffice. Given v = s_v z,
# u integrates out; z by 21 Gauss-Hermite nodes about the mode of each place.
consensus_rule <- local({
  J <- matrix(0, 21, 21); i <- 1:20; J[cbind(i, i + 1)] <- J[cbind(i + 1, i)] <- sqrt(i)
  e <- eigen(J, symmetric = TRUE); list(z = e$values, w = e$vectors[1, ]^2)
})
consensus_deviance <- function(p, d) {
  b <- p[1]; a <- p[2]; su <- exp(p[3]); sv <- exp(p[4]); rho <- tanh(p[5]); s2 <- su^2 * (1 - rho^2)
  h <- function(z) {
    t <- a + sv * z; g <- exp(t) / d$n + s2
    -.5 * (d$n * log(2 * pi) + log(d$n) + (d$n - 1) * t + log(g) + d$squares * exp(-t) + (d$mean - b - rho * su * z)^2 / g + z^2)
  }
  z <- rep(0, length(d$n))
  for (step in 1:40) {
    e <- 1e-3; up <- h(z + e); down <- h(z - e); at <- h(z)
    curve <- pmax(.5, -(up - 2 * at + down) / e^2); move <- pmax(-1, pmin(1, (up - down) / (2 * e) / curve))
    if (!all(is.finite(move))) return(1e10)
    z <- z + move
    if (max(abs(move)) < 1e-6) break
  }
  s <- 1 / sqrt(curve)
  v <- sapply(seq_along(consensus_rule$z), function(i) h(z + s * consensus_rule$z[i]) + log(consensus_rule$w[i]) + .5 * consensus_rule$z[i]^2)
  top <- apply(v, 1, max)
  value <- -2 * sum(log(s) + top + log(rowSums(exp(v - top))))
  if (is.finite(value)) value else 1e10
}
`;

const section = String.raw`${consensusLikelihood}consensus_of <- function(one) {
  y <- value[, match(one$items, vapply(items, function(item) item$name, "")), drop = FALSE]
  keep <- has_place & rowSums(is.na(y)) == 0
  m <- rowMeans(y[keep, , drop = FALSE]); g <- factor(place[keep])
  d <- list(n = as.numeric(table(g)), mean = as.numeric(tapply(m, g, mean)), squares = as.numeric(tapply(m, g, function(x) sum((x - mean(x))^2))))
  within <- sum(d$squares) / sum(d$n - 1)
  start <- c(mean(m), log(within), log(sqrt(max(.02 * within, var(d$mean) - within * mean(1 / d$n)))), log(.25), -.1)
  fit <- function(free, from) {
    f <- function(q) { p <- from; p[free] <- q; consensus_deviance(p, d) }
    o <- nlminb(from[free], f, control = list(rel.tol = 1e-13, eval.max = 2000, iter.max = 1000))
    p <- from; p[free] <- o$par
    list(p = p, value = o$objective)
  }
  without <- fit(1:3, c(start[1:3], -30, 0))
  full <- fit(1:5, start)
  if (full$value > without$value) full <- without
  error <- sqrt(diag(solve(optimHess(full$p[1:2], function(q) consensus_deviance(c(q, full$p[3:5]), d)) / 2)))
  hessian <- try(sqrt(diag(solve(optimHess(full$p, function(q) consensus_deviance(q, d), control = list(ndeps = rep(1e-3, 5))) / 2))), silent = TRUE)
  if (!inherits(hessian, "try-error")) error <- hessian[1:2]
  # The range of the variance by the profile of the likelihood: four refits or more each side.
  range <- if (Sys.getenv("WEFT_SKIP_RANGES") == "1") c(NA, NA) else {
    # The likelihood may have a top on either side of no correlation: each is tried.
    rise <- function(x) min(sapply(c(full$p[5], -2 * sign(full$p[5])), function(r) fit(c(1, 2, 3, 5), replace(replace(full$p, 4, x), 5, r))$value)) - full$value - qchisq(.95, 1)
    lower <- if (without$value - full$value < qchisq(.95, 1)) 0 else exp(2 * uniroot(rise, c(full$p[4] - 4, full$p[4]), tol = 1e-5)$root)
    c(lower, exp(2 * uniroot(rise, c(full$p[4], full$p[4] + 2), extendInt = "upX", tol = 1e-5)$root))
  }
  ratio <- max(0, without$value - full$value)
  list(scale = one$scale, criterion = full$value, criterionWithout = without$value, respondents = length(m), places = nlevels(g),
    mean = full$p[1], meanError = error[1], logVariance = full$p[2], logVarianceError = error[2],
    placeVariance = exp(2 * full$p[3]), consensusVariance = exp(2 * full$p[4]), consensusRange = range, correlation = tanh(full$p[5]),
    confidence = 1 - (pchisq(ratio, 1, lower.tail = FALSE) + pchisq(ratio, 2, lower.tail = FALSE)) / 2)
}
part_results$consensus <- lapply(consensus_scales, consensus_of)
for (one in part_results$consensus) {
  cat("\n== Consensus:", one$scale, "==\n")
  cat(sprintf("-2 log-likelihood %.3f, without v %.3f; confidence that places differ %.4f\n", one$criterion, one$criterionWithout, one$confidence))
  cat(sprintf("mean %.4f (%.4f), log variance within places %.4f (%.4f)\n", one$mean, one$meanError, one$logVariance, one$logVarianceError))
  cat(sprintf("variance of places: of means %.4f, of log variances %.4f (%.4f to %.4f), correlation %.3f\n",
    one$placeVariance, one$consensusVariance, one$consensusRange[1], one$consensusRange[2], one$correlation))
}
`;
