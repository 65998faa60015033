/** Agreement within places, with bars drawn anew. */
export const agreementSection = `
# 6. Agreement within places -----------------------------------------------------------------------------------
shapes <- list("slight-skew" = c(.05, .15, .2, .35, .25), "moderate-skew" = c(0, .1, .15, .4, .35), "heavy-skew" = c(0, 0, .1, .4, .5), triangular = c(.11, .22, .34, .22, .11), "normal-like" = c(.07, .24, .38, .24, .07))
variance_of <- function(p) { x <- seq_along(p) - 1; sum(p * x^2) - sum(p * x)^2 }
null_of <- function(name, A) {
  number <- suppressWarnings(as.numeric(name))
  if (!is.na(number)) { half <- (A - 1) / 2; p <- function(l) { w <- -l * ((0:(A - 1) - half) / half)^2; w <- exp(w - max(w)); w / sum(w) }
    return(list(name = "given", p = p(uniroot(function(l) variance_of(p(l)) - number, c(-2, 2), extendInt = "yes", tol = 1e-13)$root), variance = number)) }
  p <- if (name == "uniform") rep(1 / A, A) else if (A == 5) shapes[[name]] else if (name == "triangular") { w <- pmin(seq_len(A), A + 1 - seq_len(A)); w / sum(w) } else return(NULL)
  list(name = name, p = p, variance = variance_of(p))
}
step_up <- function(S, J) ifelse(S >= 1, 0, J * (1 - S) / (J * (1 - S) + S))
complete_now <- function(names) { y <- value[now, names, drop = FALSE]; k <- rowSums(is.na(y)) == 0; list(y = y[k, , drop = FALSE], place = factor(place_now[k], levels = intersect(unique(place_now), place_now[k])), rows = which(now)[k]) }
# People lean one way in all their answers: a normal copula with the correlation that the answers have.
leaning <- function(p, rho) { cut <- qnorm(pmin(1, cumsum(p))); cut[length(cut)] <- Inf; z <- qnorm((1:200 - 0.5) / 200)
  table <- function(r) t(vapply(z, function(z) pnorm((cut - sqrt(r) * z) / sqrt(1 - r)), numeric(length(p))))
  share <- function(r) { e <- length(p) - 1 - rowSums(table(r)[, -length(p), drop = FALSE]); mean((e - mean(e))^2) / variance_of(p) }
  table(uniroot(function(r) share(r) - rho, c(1e-12, 1 - 1e-9), tol = 1e-10)$root) }
random_ratios <- function(n, J, null, rho, repeats) {
  A <- length(null$p); u <- runif(repeats * n * J)
  if (rho > 0 && J > 1) { up <- leaning(null$p, rho); lean <- rep(sample(200, repeats * n, TRUE), J); x <- rowSums(u >= up[lean, -A, drop = FALSE]) } else x <- findInterval(u, cumsum(null$p)[-A])
  x <- aperm(array(x, c(repeats, n, J)), c(1, 3, 2)); sum <- rowSums(x, dims = 2)
  rowMeans((rowSums(x^2, dims = 2) - sum^2 / n) / (n - 1)) / null$variance
}
section("agreement", function() for (q in seq_len(Q)) {
  s <- scales[q]; id <- paste0("agreement:", s); part <- "part:agreement"; at <- paste0("scales.", s, "."); names <- used(s); J <- length(names)
  c0 <- complete_now(names); y <- c0$y; g <- c0$place; unit <- number_of("step"); A0 <- (high[q] - low[q]) / unit
  step <- if (A0 < 11) unit else { codes <- sort(unique(round((c(y) - low[q]) / unit))); gcd <- function(a, b) if (b == 0) a else gcd(b, a %% b); max(Reduce(gcd, codes, round(A0)) * unit, (high[q] - low[q]) / 100) }
  A <- round((high[q] - low[q]) / step) + 1; null <- null_of(text_of("null"), A); if (is.null(null)) null <- null_of("uniform", A)
  by_place <- split(seq_len(nrow(y)), g)
  found <- lapply(by_place, function(j) { x <- y[j, , drop = FALSE]; n <- length(j); if (n < 2) return(NULL); v <- apply(x, 2, var); m <- colMeans(x)
    inside <- (n * (m - low[q])) >= (high[q] - low[q]) - 1e-9 & n * (high[q] - m) >= (high[q] - low[q]) - 1e-9; awg <- 1 - 2 * v / ((high[q] - m) * (m - low[q]) * n / (n - 1))
    list(place = as.character(g[j[1]]), n = n, S = mean(v) / (null$variance * step^2), awg = if (any(inside)) mean(awg[inside]) else NA,
      mean = mean(apply(x, 2, function(v) mean(abs(v - mean(v))))), median = mean(apply(x, 2, function(v) mean(abs(v - median(v)))))) })
  found <- Filter(function(f) !is.null(f) && !(f$place %in% private) && f$n >= limit && f$S > 0, found)
  S <- vapply(found, function(f) f$S, 0); n <- vapply(found, function(f) f$n, 0); rwg <- unname(step_up(S, J)); S <- unname(S)
  # Correlation of the answers of one person within places, in twentieths.
  SSW <- function(x) sum(tapply(x, g, function(v) if (length(v) > 1) sum((v - mean(v))^2) else 0)); items_w <- sum(apply(y, 2, SSW))
  rho <- if (J < 2 || items_w <= 0) 0 else floor(20 * min(0.95, max(0, (SSW(rowSums(y)) - items_w) / ((J - 1) * items_w))) + 0.5) / 20
  put(part, setNames(rho, paste0(at, "itemCorrelation")), "exact", s); put(id, c(itemCorrelation = rho, nullVariance = null$variance), "exact", s)
  put(part, setNames(c(J, A, null$variance), paste0(at, c("items", "against.options", "against.variance"))), "exact", s)
  put(part, c(alpha = 0.05), "exact")
  # The bar that random groups pass 5 in 100 times: drawn at some sizes, straight in 1 / sqrt(n) between them.
  grid <- c(2:10, 14, 20, 30, 50, 100, 200, 500, 1000); sizes <- sort(unique(n))
  needed <- sort(unique(unlist(lapply(sizes, function(n) { up <- grid[grid >= n][1]; if (is.na(up)) n else if (up == n) n else c(grid[match(up, grid) - 1], up) }))))
  set.seed(1)
  bars <- lapply(needed, function(n) { draws <- max(1500, min(6000, round(60000 / n))); r <- random_ratios(n, J, null, rho, draws); theirs <- if (n <= 10) 600 else max(200, round(6000 / n))
    cut <- quantile(r, c(0.03, 0.05, 0.07), names = FALSE); density <- 0.04 / max(cut[3] - cut[1], 1e-9)
    c(bar = cut[2], error = sqrt(0.05 * 0.95 * (1 / theirs + 1 / draws)) / density) }); bars <- do.call(cbind, bars)
  bar_at <- function(n, what) { if (n %in% needed) return(bars[what, match(n, needed)]); up <- grid[grid >= n][1]; dn <- grid[match(up, grid) - 1]; w <- (dn^-0.5 - n^-0.5) / (dn^-0.5 - up^-0.5)
    a <- bars[what, match(dn, needed)]; b <- bars[what, match(up, needed)]; if (what == "error") max(a, b) else a + w * (b - a) }
  S_bar <- vapply(n, bar_at, 0, "bar"); S_error <- 4.5 * vapply(n, bar_at, 0, "error"); bar <- step_up(S_bar, J); bar_high <- step_up(pmax(0, S_bar - S_error), J); bar_low <- step_up(S_bar + S_error, J)
  if (s %in% speakable) for (k in seq_along(found)) { f <- found[[k]]; if (!(f$place %in% told_places)) next; p <- paste0(at, "places.", f$place, ".")
    own <- c(rwg = rwg[k], rwgPlain = 1 - S[k], awg = f$awg, meanDeviation = f$mean, medianDeviation = f$median)
    for (name in names(own)) near(part, paste0(p, name), own[[name]], 0.005 + 1e-9, "rounded", s, f$place)
    keep(part, f$place, s, paste0(p, "critical"), bar[k], "draws", bar_low[k] - 0.005, bar_high[k] + 0.005) }
  K <- length(found); a <- NULL
  m <- rowMeans(y); N <- length(m); G <- nlevels(g); size <- as.numeric(table(g))
  if (G >= 2 && N > G) {
    means <- as.numeric(tapply(m, g, mean)); msw <- sum((m - means[as.integer(g)])^2) / (N - G); msb <- sum(size * (means - mean(m))^2) / (G - 1); f <- msb / msw; p <- pf(f, G - 1, N - G, lower.tail = FALSE)
    icc1 <- function(n) (msb - msw) / (msb + (n - 1) * msw)
    H <- function(t) { w <- size / (1 + size * t); sum(w * (means - sum(w * means) / sum(w))^2) / (G - 1) / msw }
    root <- function(p) { x <- qf(p, G - 1, N - G); if (H(0) <= x) 0 else uniroot(function(t) H(t) - x, c(0, 1), extendInt = "downX", tol = 1e-13)$root }
    theta <- c(root(0.975), root(0.025)); mean_size <- N / G
    reml <- function(t) { w <- size / (1 + size * t); mu <- sum(w * means) / sum(w); (N - 1) * log(msw * (N - G) + sum(w * (means - mu)^2)) + sum(log1p(size * t)) + log(sum(w)) }
    t <- optimize(function(l) reml(exp(l)), c(-14, 4), tol = 1e-10)$minimum; t <- if (reml(0) <= reml(exp(t)) + 1e-12) 0 else exp(t)
    if (has_lme4) { v <- as.data.frame(lme4::VarCorr(suppressMessages(lme4::lmer(m ~ 1 + (1 | g), data.frame(m = m, g = g), control = lme4::lmerControl(optimizer = "bobyqa", calc.derivs = FALSE, check.conv.singular = "ignore", optCtrl = list(rhoend = 1e-9))))))$vcov; if (abs(v[1] / v[2] - t) > 1e-3 * max(t, 0.05)) stop("lme4 and the likelihood of one-way places differ") }
    share <- function(t, n = 1) n * t / (1 + n * t)
    a <- list(icc1 = icc1(mean_size), icc1Adjusted = icc1((N - sum(size^2) / N) / (G - 1)), icc1Harmonic = icc1(G / sum(1 / size)), icc2 = (msb - msw) / msb, f = f, p = p)
    put(part, setNames(unlist(a), paste0(at, "intraclass.", names(a))), scale = s); put(part, setNames(c(N, G), paste0(at, "intraclass.", c("respondents", "places"))), "exact", s)
    put(part, setNames(c(share(t), share(t, mean_size)), paste0(at, "intraclass.", c("icc1Reml", "icc2Reml"))), scale = s)
    for (i in 1:2) put(part, setNames(share(theta, c(1, mean_size)[i]), paste0(at, "intraclass.interval.icc", i, c(".lower", ".upper"))), scale = s)
    put(id, c(icc1 = a$icc1, icc2 = a$icc2, p = p, icc1Reml = share(t), icc2Reml = share(t, mean_size), icc1Lower = share(theta[1]), icc1Upper = share(theta[2])), scale = s)
  }
  if (K < 5 || is.null(a)) { put(id, c(claim.probability = 0), "exact", s) }
  if (K < 5) next
  shares <- c(0, .1, .25, .5, .75, .9, 1); quants <- quantile(rwg, shares, names = FALSE)
  surely <- sum(rwg > bar_high); maybe <- sum(rwg > bar_low); above <- sum(rwg > bar)
  d <- paste0(at, "distribution.")
  put(part, setNames(K, paste0(d, "places")), "exact", s); put(part, setNames(mean(rwg), paste0(d, "mean")), "exact", s)
  put(part, setNames(c(shares, quants), c(paste0(d, "quantiles.", 1:7, ".share"), paste0(d, "quantiles.", 1:7, ".value"))), "exact", s)
  between(part, paste0(d, "shareAbove"), above / K, surely / K - 1e-9, maybe / K + 1e-9, s); between(id, "agreeing", above, surely, maybe, s); between(id, "shareAbove", above / K, surely / K - 1e-9, maybe / K + 1e-9, s)
  bin <- pmin(10, floor(10 * rwg) + 1)
  for (b in 1:10) { put(part, setNames(c((b - 1) / 10, b / 10), paste0(d, "bins.", b, c(".from", ".to"))), "exact", s); i <- bin == b
    between(part, paste0(d, "bins.", b, ".above"), sum(rwg > bar & i), sum(rwg > bar_high & i), sum(rwg > bar_low & i), s); between(part, paste0(d, "bins.", b, ".rest"), sum(rwg <= bar & i), sum(rwg <= bar_low & i), sum(rwg <= bar_high & i), s) }
  put(id, c(places = K, lower = quants[3], median = quants[4], upper = quants[5]), "exact", s)
  if (!is.null(a)) { chance <- function(k) { c <- if (k <= 0) 0 else 1 - pbinom(k - 1, K, 0.05, lower.tail = FALSE); if (k / K >= 0.5) max(0, c + (1 - p) - 1) else 0 }
    around <- vapply(surely:maybe, chance, 0); keep(id, "", s, "claim.probability", chance(above), "draws", min(around) - 1e-6, max(around) + 1e-6) }
  every <- c("uniform", names(shapes)); if (null$name == "given") every <- c(every, "given")
  for (name in every) { other <- if (name == "given") null else null_of(name, A); if (is.null(other)) next
    put(part, setNames(c(A, other$variance, median(step_up(S * null$variance / other$variance, J))), paste0(at, "byNull.", name, c(".options", ".variance", ".median"))), "exact", s) }
  index <- list(rwg = rwg, rwgPlain = 1 - S, awg = vapply(found, function(f) f$awg, 0), meanDeviation = vapply(found, function(f) f$mean, 0), medianDeviation = vapply(found, function(f) f$median, 0))
  index <- lapply(index, function(v) v[!is.na(v)]); listed <- Filter(function(v) length(v) >= 5, index)
  for (i in seq_along(listed)) put(part, setNames(c(length(listed[[i]]), quantile(listed[[i]], c(.25, .5, .75), names = FALSE)), paste0(at, "indices.", i, c(".places", ".lower", ".median", ".upper"))), "exact", s)
})
`;
