/** What changed between two waves. */
export const changes = String.raw`
change_path <- function(row, path) published("part:change", paste0("scales.", row$scale, ".", path))
rules$change <- function(at, row, q, name) {
  stands <- function(map) if (name %in% names(map)) same(at, "part:change", paste0("scales.", row$scale, ".", map[[name]]))
  moved <- numbers$value[numbers$finding == "part:change" & numbers$scale == row$scale & grepl("\\.itemChanges\\..*\\.change\\.value$", numbers$name)]
  kind <- sub("^change:(detectable|items|stability|places)?.*$", "\\1", row$finding)
  if (row$place != "" || row$finding == "change:people") return(invisible())
  if (kind == "detectable") {
    error <- change_path(row, "change.standardError")
    if (name == "smallestDetectable" && !is.na(error)) rule(at, z_line * error, z_line * half(error, FALSE))
    else if (name == "claim.probability") rule(at, 0.05)
    else stands(c(place = "placeSmallest.smallest", placeAlone = "placeSmallest.alone", peopleBefore = "respondents.1", peopleAfter = "respondents.2"))
  } else if (kind == "items") {
    p <- published(row$finding, "probability")
    if (name == "most" && length(moved) > 0) rule(at, max(moved), 5e-4)
    else if (name == "least" && length(moved) > 0) rule(at, min(moved), 5e-4)
    else if (name == "claim.probability" && !is.na(p)) rule(at, 1 - p, half(p, FALSE))
    else if (name == "probability") alike_rule(at, row)
    else if (name == "freedom") rule(at, length(moved) - 1)
    else stands(c(statistic = "alike.statistic"))
  } else if (kind == "stability") stands(c(stability = "stability.estimate", lower = "stability.interval.lower", upper = "stability.interval.upper"))
  else if (kind == "places") {
    if (name %in% c("confidence", "claim.probability")) confidence_rule(at, row)
    else stands(c(likelihoodRatio = "test.likelihoodRatio", varianceOfChange = "reliability.variance", reliability = "reliability.mean", classicalReliability = "reliability.classical"))
  } else if (name == "change" && !is.na(published(row$finding, "before"))) rule(at, published(row$finding, "after") - published(row$finding, "before"), 0.001)
  else if (name == "claim.probability" && !is.na(published(row$finding, "change"))) {
    z <- abs(published(row$finding, "change")) / published(row$finding, "standardError")
    rule(at, if (z > z_line) pnorm(z) else min(0.5, pnorm(z)), 0.01)
  } else stands(c(standardError = "change.standardError", before = "levels.1.value", after = "levels.2.value"))
}
alike_rule <- function(at, row) {
  x <- change_path(row, "alike.statistic"); df <- change_path(row, "alike.freedom"); g <- function(x) pchisq(x, df, lower.tail = FALSE)
  if (!is.na(x)) rule(at, g(x), abs(g(x - half(x, FALSE)) - g(x)))
}
confidence_rule <- function(at, row) {
  x <- change_path(row, "test.likelihoodRatio")
  if (!is.na(x)) rule(at, mixture(x, 2), abs(mixture(x + half(x, FALSE), 2) - mixture(x, 2)))
}
rules[["part:change"]] <- function(at, row, q, name) {
  if (row$place != "") return(invisible())
  path <- sub("^scales\\.[^.]+\\.", "", name); error <- change_path(row, "change.standardError")
  if (path == "change.value") rule(at, change_path(row, "levels.2.value") - change_path(row, "levels.1.value"), 0.001)
  else if (path == "smallestDetectable" && !is.na(error)) rule(at, z_line * error, z_line * half(error, FALSE))
  else if (path == "alike.probability") alike_rule(at, row)
  else if (path == "alike.freedom") rule(at, sum(numbers$finding == "part:change" & numbers$scale == row$scale & grepl("\\.itemChanges\\..*\\.change\\.value$", numbers$name)) - 1)
  else if (path == "test.confidence") confidence_rule(at, row)
}
`;
