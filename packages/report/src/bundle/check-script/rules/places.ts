/** What is said of one place, of pairs of places, and of both scales at once. */
export const placesRules = String.raw`
rules$place <- function(at, row, q, name) {
  p <- places[[row$place]]
  if (is.null(p)) given(at, not_said)
  else if (name == "claim.probability") { a <- p$base$result["probabilityAbove", q]; rule(at, max(a, 1 - a), p$slack["probabilityAbove", q]) }
  else if (name %in% rownames(p$base$result)) rule(at, p$base$result[name, q], p$slack[name, q])
}
rules$apart <- function(at, row, q, name) {
  r <- pair_results[[q]]
  if (name == "claim.probability") rule(at, 0.95)
  else if (is.null(r)) given(at, not_said)
  else if (name == "pairs") rule(at, r$pairs)
  else between(at, r$count[[name]], r$bounds[name, 1], r$bounds[name, 2])
}
rules$joint <- function(at, row, q, name) {
  if (name %in% c("correlation", "lower")) return(rules$together(at, row, q, name))
  corner <- match(name, c("both", "firstOnly", "secondOnly", "neither"))
  if (row$place != "") {
    p <- places[[row$place]]
    if (is.null(p)) given(at, not_said) else rule(at, clamp(p$base$quadrants[corner]), p$corner[corner])
    return(invisible())
  }
  if (!every_place_told) return(given(at, not_said))
  chance <- t(vapply(told, function(p) p$base$quadrants, numeric(4))); doubt <- t(vapply(told, function(p) p$corner, numeric(4)))
  certain <- chance - doubt >= 0.8; possible <- chance + doubt >= 0.8; counted_in <- chance >= 0.8
  if (!is.na(corner)) between(at, sum(counted_in[, corner]), sum(certain[, corner]), sum(possible[, corner]))
  else if (name == "open") between(at, sum(!apply(counted_in, 1, any)), sum(!apply(possible, 1, any)), sum(!apply(certain, 1, any)))
  else if (name == "places") rule(at, length(told))
  else if (name == "claim.probability" && any(counted_in[, 1])) { lowest <- which.min(ifelse(counted_in[, 1], chance[, 1], 2)); rule(at, chance[lowest, 1], max(doubt[, 1])) }
  else if (name == "claim.probability") { if (any(possible[, 1])) given(at, "Rounding decides whether a place counts.") else rule(at, 0.5) }
}
`;
