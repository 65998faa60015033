/** Single questions and tasks. */
export const questions = String.raw`
items_path <- function(row, path) published("part:items", paste0("scales.", row$scale, ".", path))
rules$item <- function(at, row, q, name) {
  stands <- function(map) if (name %in% names(map)) same(at, "part:items", paste0("scales.", row$scale, ".", map[[name]]))
  if (startsWith(row$finding, "items:alike:")) stands(c(ownShare = "itemByPlace.share.value", lower = "itemByPlace.share.interval.lower", upper = "itemByPlace.share.interval.upper",
    reliabilityOfTheseItems = "itemByPlace.theseItems", reliabilityOfOtherItems = "itemByPlace.otherItems"))
  else if (startsWith(row$finding, "items:hold:")) {
    if (name == "claim.probability") {
      # How surely the share of one common thing is above 0.6, on the line of ln(1 - omega) that its range was made on.
      o <- published(row$finding, "omegaWithin"); error <- log((1 - published(row$finding, "lower")) / (1 - published(row$finding, "upper"))) / (2 * z_line)
      over <- pnorm(log(0.4 / (1 - o)) / error); rule(at, max(over, 1 - over), 0.01)
    } else stands(c(omegaWithin = "within.omega.value", lower = "within.omega.interval.lower", upper = "within.omega.interval.upper", omegaBetween = "between.omega.value", alphaWithin = "within.alpha.value"))
  }
}
rules[["part:items"]] <- function(at, row, q, name) {
  path <- sub("^scales\\.[^.]+\\.", "", name)
  if (path == "itemByPlace.share.value") {
    own <- items_path(row, "itemByPlace.itemByPlaceVariance"); place <- items_path(row, "itemByPlace.placeVariance")
    if (isTRUE(own + place > 0)) { h <- c(half(own, FALSE), half(place, FALSE)); share <- function(a, b) max(0, a) / max(1e-12, max(0, a) + b)
      range_of(at, c(share(own, place), share(own - h[1], place + h[2]) - 5e-4, share(own + h[1], place - h[2]) + 5e-4)) }
  } else if (grepl("^items\\.[^.]+\\.answered$", path)) {
    absent <- items_path(row, sub("answered$", "absent", path))
    if (!is.na(absent)) rule(at, round(number_of("respondents") * (1 - absent)), 0.5 + number_of("respondents") * half(absent, FALSE))
  } else if (grepl("itemRest|alpha|omega", path)) given(at, of_questions)
}
rules[["part:tasks"]] <- function(at, row, q, name) {
  if (!startsWith(name, "levels.") || row$place != "") return(invisible())
  bits <- strsplit(name, ".", fixed = TRUE)[[1]]; last <- bits[length(bits)]
  stands <- c(value = "level", standardError = "standardError", items = "items")
  if (last %in% names(stands)) same(at, paste0("task:", bits[2]), stands[[last]])
}
rules$task <- function(at, row, q, name) {
  if (!startsWith(row$finding, "task:")) {
    if (row$finding == "tasks:alone" && name == "tasks") { of <- table(sums$first[sums$what == "task"]); rule(at, sum(of == 1)) }
    else if (row$finding == "tasks:alone" && name == "claim.probability") rule(at, 0)
    else if (row$finding == "tasks" && name == "claim.probability" && is.na(published("tasks", "confidence"))) rule(at, 0)
    else if (row$finding == "tasks" && name == "claim.probability") same(at, "tasks", "confidence")
    return(invisible())
  }
  mine <- sums$second[sums$what == "task" & sums$first == sub("^task:", "", row$finding)]; k <- length(mine)
  estimate <- vapply(mine, function(item) published("model:unadjusted", paste0("item:", item)), 0)
  level <- published(row$finding, "level"); error <- published(row$finding, "standardError")
  if (k == 0) return(invisible())
  if (name == "items") rule(at, k)
  else if (name == "level") rule(at, mean(estimate), mean(vapply(estimate, function(v) half(v, FALSE), 0)))
  else if (name == "standardError" && k == 1) same(at, "model:unadjusted", paste0("item:", mine, ".standardError"))
  else if (name == "standardError" && fitted_here) rule(at, sqrt(model$C[q, q] + model$s[q] / sum(people) * (1 / k - 1 / items[[q]])), 2e-4)
  else if (name == "claim.probability") {
    middle <- (number_of("minimum", row$scale) + number_of("maximum", row$scale)) / 2
    rule(at, pnorm(abs(level - middle) / error), dnorm(0) * 1e-3 / error)
  }
}
`;
