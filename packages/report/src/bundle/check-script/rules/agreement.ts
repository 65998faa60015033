/** How far people of one place agree, against a null that is named. */
export const agreement = String.raw`
# Shapes of random answers on five options (LeBreton & Senter 2008); any number of options: uniform and triangular.
null_variance <- function(name, A) {
  shapes <- list("slight-skew" = c(.05, .15, .2, .35, .25), "moderate-skew" = c(0, .1, .15, .4, .35), "heavy-skew" = c(0, 0, .1, .4, .5),
    triangular = c(.11, .22, .34, .22, .11), "normal-like" = c(.07, .24, .38, .24, .07))
  p <- if (name == "uniform") rep(1 / A, A) else if (A == 5) shapes[[name]] else if (name == "triangular") pmin(seq_len(A), rev(seq_len(A))) else NULL
  if (is.null(p)) return(NA)
  p <- p / sum(p); x <- seq_along(p)
  sum(p * (x - sum(p * x))^2)
}
agreement_path <- function(row, path) published("part:agreement", paste0("scales.", row$scale, ".", path))
of_shown <- function(row, index) {
  own <- numbers$finding == "part:agreement" & numbers$scale == row$scale & numbers$place != "" & endsWith(numbers$name, paste0(".", index))
  numbers$value[own]
}
# r_wg(j) of so many items from the ratio of the mean item variance to that of the null.
rwg_of <- function(ratio, J) { agree <- J * (1 - ratio); ifelse(ratio >= 1, 0, agree / (agree + ratio)) }
from_f <- function(at, row, g) { f <- agreement_path(row, "intraclass.f"); if (!is.na(f)) rule(at, g(f), abs(g(f + half(f, FALSE)) - g(f)) + abs(g(f - half(f, FALSE)) - g(f))) }
intraclass_rule <- function(at, row, what) {
  n <- agreement_path(row, "intraclass.respondents"); K <- agreement_path(row, "intraclass.places")
  if (what == "icc2") from_f(at, row, function(f) 1 - 1 / f)
  else if (what == "icc1") from_f(at, row, function(f) (f - 1) / (f + n / K - 1))
  else if (what == "p") from_f(at, row, function(f) pf(f, K - 1, n - K, lower.tail = FALSE))
}
spread_rule <- function(at, row, what, n) {
  rwg <- of_shown(row, "rwg"); bar <- of_shown(row, "critical")
  if (length(rwg) == 0 || !isTRUE(length(rwg) == n)) return(given(at, one_place))
  share <- c(lower = 0.25, median = 0.5, upper = 0.75)
  if (what == "places") rule(at, length(rwg))
  else if (what %in% names(share)) rule(at, quantile(rwg, share[[what]], type = 7, names = FALSE), 0.005)
  else if (what == "mean") rule(at, mean(rwg), 0.005)
  else if (what == "shareAbove") between(at, mean(rwg > bar), mean(rwg - bar > 0.01) - 5e-4, mean(rwg - bar > -0.01) + 5e-4)
  else if (what == "agreeing") between(at, sum(rwg > bar), sum(rwg - bar > 0.01), sum(rwg - bar > -0.01))
}
rules$agreement <- function(at, row, q, name) {
  n <- published(row$finding, "places")
  if (name %in% c("places", "lower", "median", "upper", "shareAbove", "agreeing")) spread_rule(at, row, name, n)
  else if (name == "claim.probability" && !is.na(n)) {
    # More places agree than luck lets, and places differ: at least 1 less what is left of each; at least half must agree.
    above <- published(row$finding, "agreeing"); luck <- if (above > 0) 1 - pbeta(0.05, above, n - above + 1) else 0
    rule(at, if (above / n >= 0.5) max(0, luck - published(row$finding, "p")) else 0, 1e-3)
  } else if (name == "claim.probability") rule(at, 0)
  else {
    stands <- c(nullVariance = "against.variance", itemCorrelation = "itemCorrelation", icc1Lower = "intraclass.interval.icc1.lower",
      icc1Upper = "intraclass.interval.icc1.upper", icc1Reml = "intraclass.icc1Reml", icc2Reml = "intraclass.icc2Reml")
    if (name %in% names(stands)) same(at, "part:agreement", paste0("scales.", row$scale, ".", stands[[name]]))
    else intraclass_rule(at, row, name)
  }
}
rules[["part:agreement"]] <- function(at, row, q, name) {
  if (name == "alpha") return(rule(at, 0.05))
  path <- sub("^scales\\.[^.]+\\.", "", name); A <- agreement_path(row, "against.options"); J <- agreement_path(row, "items"); n <- agreement_path(row, "distribution.places")
  if (path == "items") return(rule(at, items[[q]]))
  if (path == "against.options") return(given(at, chosen))
  if (path == "against.variance") { v <- null_variance(sums$value[sums$what == "null" & sums$first == row$scale][1], A); if (is.na(v)) given(at, chosen) else rule(at, v); return(invisible()) }
  if (startsWith(path, "byNull.")) {
    bits <- strsplit(path, ".", fixed = TRUE)[[1]]; variance <- null_variance(bits[2], A); plain <- of_shown(row, "rwgPlain")
    if (bits[3] == "options") rule(at, A)
    else if (is.na(variance)) given(at, chosen)
    else if (bits[3] == "variance") rule(at, variance)
    else if (length(plain) == 0 || !isTRUE(length(plain) == n)) given(at, one_place)
    else {
      middle <- function(step) median(rwg_of((1 - plain + step) * agreement_path(row, "against.variance") / variance, J))
      range_of(at, c(middle(0), middle(-0.005) + 5e-4, middle(0.005) - 5e-4))
    }
  } else if (grepl("^distribution\\.quantiles\\.", path)) {
    at_share <- c(0, 0.1, 0.25, 0.5, 0.75, 0.9, 1)[as.integer(strsplit(path, ".", fixed = TRUE)[[1]][3])]; rwg <- of_shown(row, "rwg")
    if (endsWith(path, ".share")) rule(at, at_share)
    else if (length(rwg) == 0 || !isTRUE(length(rwg) == n)) given(at, one_place)
    else rule(at, quantile(rwg, at_share, type = 7, names = FALSE), 0.005)
  } else if (grepl("^distribution\\.bins\\.", path)) {
    bits <- strsplit(path, ".", fixed = TRUE)[[1]]; i <- as.integer(bits[3]); rwg <- of_shown(row, "rwg"); bar <- of_shown(row, "critical")
    if (bits[4] %in% c("from", "to")) rule(at, (i - (bits[4] == "from")) / 10)
    else if (length(rwg) == 0 || !isTRUE(length(rwg) == n)) given(at, one_place)
    else {
      bin <- function(step) pmin(9, floor(10 * pmax(0, rwg + step) + 1e-9)) + 1
      above <- if (bits[4] == "above") function(step) rwg - bar > step else function(step) rwg - bar <= -step
      surely <- bin(-0.005) == i & bin(0.005) == i & above(0.01); perhaps <- (bin(-0.005) == i | bin(0.005) == i) & above(-0.01)
      between(at, sum(bin(0) == i & above(0)), sum(surely), sum(perhaps))
    }
  } else if (startsWith(path, "distribution.")) spread_rule(at, row, sub("^distribution\\.", "", path), n)
  else if (startsWith(path, "indices.")) {
    bits <- strsplit(path, ".", fixed = TRUE)[[1]]; values <- of_shown(row, c("rwg", "rwgPlain", "awg", "meanDeviation", "medianDeviation")[as.integer(bits[2])])
    if (length(values) == 0 || !isTRUE(length(values) == agreement_path(row, paste0("indices.", bits[2], ".places")))) given(at, one_place)
    else if (bits[3] == "places") rule(at, length(values))
    else rule(at, quantile(values, c(lower = 0.25, median = 0.5, upper = 0.75)[[bits[3]]], type = 7, names = FALSE), 0.005)
  } else if (startsWith(path, "intraclass.") && !grepl("interval|Reml|Adjusted|Harmonic|respondents|places|\\.f$", path)) intraclass_rule(at, row, sub("^intraclass\\.", "", path))
  else if (row$place != "" && endsWith(path, ".rwg")) {
    plain <- published("part:agreement", paste0("scales.", row$scale, ".places.", row$place, ".rwgPlain"), row$place)
    if (!is.na(plain)) range_of(at, rwg_of(1 - plain + c(0, -0.005, 0.005), J) + c(0, 0.005, -0.005))
  } else given(at, if (row$place == "") of_questions else if (endsWith(path, ".critical")) "It was drawn by chance for as many people as answered every question there, which is not told." else one_place)
}
`;
