/** Where all places stand, how far they differ, how two scales go together, and the curve of reliability. */
export const wholes = String.raw`
rules$level <- function(at, row, q, name) {
  error <- sqrt(diag(model$C))[q]; middle <- (number_of("minimum", row$scale) + number_of("maximum", row$scale)) / 2
  slack <- if (fitted_here) 2e-4 else half(model$mu[q], FALSE)
  if (name == "lower") rule(at, model$mu[q] - z_line * error, slack)
  else if (name == "upper") rule(at, model$mu[q] + z_line * error, slack)
  else if (name == "claim.probability") { p <- pnorm(abs(model$mu[q] - middle) / error); rule(at, p, dnorm(0) * 1e-3 / error) }
  else if (fitted_here) rule(at, if (name == "level") model$mu[q] else error, 2e-4)
  else if (name == "standardError") rule(at, error, 1e-3 * error)
  else given(at, why_given)
}
rules$collective <- function(at, row, q, name) {
  shares <- share_range(q, FALSE)
  if (name == "intraclassCorrelation") rule(at, shares[1], variance_slack(function() share_range(q, FALSE)[1]))
  else if (name %in% c("lower", "upper") && !is.na(shares[2])) { end <- if (name == "lower") 2 else 3; rule(at, shares[end], variance_slack(function() share_range(q, FALSE)[end])) }
  else if (name == "likelihoodRatio" && fitted_here) rule(at, model$ratio[q], 0.002)
  else if (name %in% c("confidence", "claim.probability")) { ratio <- published(row$finding, "likelihoodRatio"); rule(at, mixture(ratio, Q), abs(mixture(ratio + half(ratio, FALSE), Q) - mixture(ratio, Q))) }
  else if (name == "reliability" && fitted_here) rule(at, mean(vapply(told, function(p) p$base$result["reliability", q], 0)), 5e-4)
  else given(at, why_given)
}
rules$together <- function(at, row, q, name) {
  if (name == "correlation" && !anyNA(plane)) rule(at, correlation_of(model$T, plane[1], plane[2]), variance_slack(function() correlation_of(model$T, plane[1], plane[2])))
  else if (name %in% c("lower", "upper") && fitted_here && Q == 2) rule(at, model$range[if (name == "lower") 1 else 2], 0.003)
  else given(at, profiled)
}
rules$withheld <- function(at, row, q, name) {
  if (name == "withheld" && length(shown) > 0) rule(at, sum(sums$what == "shown" & sums$value == "withheld"))
  else if (name == "claim.probability") rule(at, 0)
}
rules$curve <- function(at, row, q, name) {
  n <- as.numeric(sub(".* at ", "", name)); end <- c(reliability = 0, lower = -1, upper = 1)[[sub(" at .*", "", name)]]
  rule(at, if (end == 0) expected(q, n) else band(q, n, end), variance_slack(function() if (end == 0) expected(q, n) else band(q, n, end)))
}
`;
