/** How many people are still needed, and what more would show. */
export const plans = String.raw`
needs_of <- function(q, p, sign) {
  careful <- model$T[q, q] * exp(-qnorm(0.8) * log_error(q)); noise <- model$R[q, q] + model$s[q] / items[q]
  v <- p$base$result["variance", q] + sign * p$slack["variance", q]
  5 * ceiling(max(0, ceiling((0.7 / 0.3 / careful - max(0, 1 / v - 1 / model$T[q, q])) * noise - 1e-9)) / 5)
}
rules$planning <- function(at, row, q, name) {
  if (row$place != "") return(invisible())
  careful <- model$T[q, q] * exp(-qnorm(0.8) * log_error(q)); noise <- model$R[q, q] + model$s[q] / items[q]
  needs <- function(sign) vapply(told, function(p) needs_of(q, p, sign), 0)
  if (name == "target") rule(at, 0.7)
  else if (name == "each") { each <- function(f) 5 * ceiling(ceiling(0.7 / 0.3 * noise / careful * f - 1e-9) / 5); between(at, each(1), each(0.98), each(1.02)) }
  else if (name == "claim.probability" && !is.na(published(row$finding, "each"))) rule(at, 0.8)
  else if (!every_place_told) given(at, not_said)
  else if (name == "more") between(at, sum(needs(0)), sum(needs(-1)), sum(needs(1)))
  else if (name == "from") between(at, sum(needs(0) > 0), sum(needs(-1) > 0), sum(needs(1) > 0))
  else if (name == "shown") rule(at, length(shown))
}
# What so many people a place would show: reliability, its band, and the difference seen at 80 chances in 100.
planned <- c(5, 10, 15, 20, 30, 40, 60, 80)
rules[["part:planning"]] <- function(at, row, q, name) {
  path <- sub("^scales\\.[^.]+\\.", "", name)
  if (grepl("^points\\.[0-9]+\\.", path)) {
    n <- planned[as.integer(strsplit(path, ".", fixed = TRUE)[[1]][2])]; what <- sub("^points\\.[0-9]+\\.", "", path)
    seen <- function() (qnorm(0.975) + qnorm(0.8)) * sqrt(2 * (model$R[q, q] + model$s[q] / items[q]) / n)
    f <- switch(what, respondents = function() n, reliability = function() expected(q, n), lower = function() band(q, n, -1), upper = function() band(q, n, 1),
      difference = seen, change = seen)
    if (!is.null(f)) rule(at, f(), if (what == "respondents") 0 else variance_slack(f))
  } else if (path == "target") rule(at, 0.7)
  else if (grepl("^needs\\.", path)) {
    p <- told[[row$place]]
    if (is.null(p)) given(at, not_said) else range_of(at, c(needs_of(q, p, 0), needs_of(q, p, -1), needs_of(q, p, 1)))
  }
}
`;
