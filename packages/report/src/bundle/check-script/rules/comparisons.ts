/** Which differences are real, and where each place could stand in a line. */
export const comparisons = String.raw`
rules$comparison <- function(at, row, q, name) {
  r <- if (is.na(q)) NULL else pair_results[[q]]
  if (is.null(r) || startsWith(row$finding, "reference")) return(given(at, if (startsWith(row$finding, "reference")) from_rows else not_said))
  if (name == "places") rule(at, length(told))
  else if (name == "clear") rule(at, z_line * sqrt(mean(r$variance)), 0.01)
  else if (name == "multiplier") rule(at, multiplier_of(r), 0.01)
  else if (name == "claim.probability") same(at, row$finding, "orderProbability")
  else {
    J <- length(r$u); width <- drawn_of[[q]]$width
    spot <- c(lower = 0.25, width = 0.5, upper = 0.75)
    # Draws are draws: the place before and the place after in the order of widths may stand at the quartile too.
    if (name %in% names(spot)) { k <- floor(spot[[name]] * (J - 1) + 0.5) + 1; between(at, width[k], width[max(1, k - 1)] - 1, width[min(J, k + 1)] + 1) }
    else rule(at, drawn_of[[q]]$right, 0.03)
  }
}
multiplier_of <- function(r) uniroot(function(z) mean(2 * pnorm(-z * r$own / sqrt(r$variance))) - 0.05, c(0.1, 5), tol = 1e-10)$root
rules[["part:comparison"]] <- function(at, row, q, name) {
  path <- sub("^scales\\.[^.]+\\.", "", name)
  if (grepl("^bars\\.", path)) {
    # Two bars that do not overlap differ, on average over pairs, with 95 chances in 100.
    p <- told[[row$place]]; r <- pair_results[[q]]
    if (is.null(p) || is.null(r)) return(given(at, not_said))
    end <- sub("^.*\\.", "", path); level <- p$base$result["level", q]; reach <- multiplier_of(r) * sqrt(p$base$result["variance", q])
    slack <- p$slack["level", q] + 0.01 * sqrt(p$base$result["variance", q]) + abs(multiplier_of(r)) * p$slack["variance", q] / (2 * sqrt(p$base$result["variance", q]))
    rule(at, level + c(lower = -1, value = 0, upper = 1)[[end]] * reach, if (end == "value") p$slack["level", q] else slack)
  } else rules$comparison(at, row, q, sub("^width\\.median$", "width", sub("^width\\.(lower|upper)$", "\\1", path)))
}
`;
