import type { RScriptInput } from '../input.ts';
import { rNumber, rText, rTexts } from '../r-literal.ts';

/** Agreement within places by its formulas, and one-way intraclass correlations: base R and lme4 alone. */
export function agreementSection({ agreement }: RScriptInput): string | null {
  if (!agreement || agreement.length === 0) return null;
  const list = agreement.map(
    (one) =>
      `  list(scale = ${rText(one.scale)}, items = ${rTexts(one.items)}, minimum = ${rNumber(one.minimum)}, maximum = ${rNumber(one.maximum)}, nullName = ${rText(one.nullName)}, nullVariance = ${rNumber(one.nullVariance)})`,
  );
  return `# Agreement: may answers be added up to places? People who answered every item of a scale. ---------------
agreement_scales <- list(
${list.join(',\n')}
)
${section}`;
}

const section = String.raw`
# a_WG and its bounds (Brown & Hauenstein 2005): NA where the mean is too near an end for full disagreement.
given_mean <- function(x, low, high) {
  n <- length(x); m <- mean(x)
  if (m < (low * (n - 1) + high) / n - 1e-9 || m > (high * (n - 1) + low) / n + 1e-9) return(NA)
  1 - 2 * var(x) / (((high + low) * m - m^2 - high * low) * n / (n - 1))
}
agreement_of <- function(one) {
  y <- value[, match(one$items, vapply(items, function(item) item$name, "")), drop = FALSE]
  keep <- has_place & rowSums(is.na(y)) == 0
  y <- y[keep, , drop = FALSE]; g <- factor(place[keep]); J <- ncol(y)
  by_place <- lapply(split(seq_len(nrow(y)), g), function(rows) {
    if (length(rows) < 2) return(NULL)
    x <- y[rows, , drop = FALSE]
    S <- mean(apply(x, 2, var)) / one$nullVariance
    awg <- apply(x, 2, given_mean, low = one$minimum, high = one$maximum)
    list(place = as.character(g[rows[1]]), respondents = length(rows), rwg = if (S >= 1) 0 else J * (1 - S) / (J * (1 - S) + S), rwgPlain = 1 - S,
      awg = if (all(is.na(awg))) NA else mean(awg, na.rm = TRUE),
      meanDeviation = mean(apply(x, 2, function(v) mean(abs(v - mean(v))))), medianDeviation = mean(apply(x, 2, function(v) mean(abs(v - median(v))))))
  })
  by_place <- Filter(Negate(is.null), by_place)
  m <- rowMeans(y); n <- as.numeric(table(g)); K <- nlevels(g); N <- length(m)
  a <- summary(aov(m ~ g))[[1]]
  between <- a[1, 3]; within <- a[2, 3]
  reml <- as.data.frame(VarCorr(suppressMessages(lmer(m ~ 1 + (1 | g), control = lmerControl(optimizer = "bobyqa", calc.derivs = FALSE, optCtrl = list(rhoend = 1e-9))))))$vcov
  means <- as.numeric(tapply(m, g, mean))
  # Exact range (Wald 1940), places of any size: theta = between over within variance.
  H <- function(theta) { w <- n / (1 + n * theta); sum(w * (means - sum(w * means) / sum(w))^2) / (K - 1) / within }
  at <- function(p) { q <- qf(p, K - 1, N - K); if (H(0) < q) 0 else uniroot(function(t) H(t) - q, c(0, 1e3), tol = 1e-14)$root }
  theta <- c(at(0.975), at(0.025)); size <- N / K
  icc1 <- function(n) (between - within) / (between + (n - 1) * within)
  list(scale = one$scale, null = one$nullName, nullVariance = one$nullVariance, icc1 = icc1(size), icc1Adjusted = icc1((N - sum(n^2) / N) / (K - 1)),
    icc1Harmonic = icc1(K / sum(1 / n)), icc2 = (between - within) / between, icc1Reml = reml[1] / sum(reml), icc2Reml = size * reml[1] / (size * reml[1] + reml[2]),
    icc1Range = theta / (1 + theta), icc2Range = size * theta / (1 + size * theta), p = a[1, 5],
    places = unname(if (is.null(places_shown)) by_place else by_place[names(by_place) %in% places_shown]))
}
part_results$agreement <- lapply(agreement_scales, agreement_of)
for (one in part_results$agreement) {
  cat("\n==== Agreement: ", one$scale, " (", one$null, " null, variance ", one$nullVariance, ") ====\n", sep = "")
  if (length(one$places) > 0) print(do.call(rbind, lapply(one$places, as.data.frame)), row.names = FALSE, digits = 4)
  print(unlist(one[c("icc1", "icc1Adjusted", "icc1Harmonic", "icc1Reml", "icc2", "icc2Reml", "icc1Range", "icc2Range", "p")]), digits = 5)
}
`;
