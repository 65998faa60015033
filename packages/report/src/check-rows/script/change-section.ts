/** Change between two waves. */
export const changeSection = `
# 7. Change between two waves -----------------------------------------------------------------------------------
# Each wave's answers are a scale of their own; the variance of an answer differs by wave. One respondent of both
# waves needs the same person in the same place.
if (!is.na(from)) section("change", function() {
  linked_asked <- text_of("linked") == "yes"; both_waves <- has_place & rows$wave %in% c(from, to); part <- "part:change"
  people_most <- NULL; first_presence <- NULL; outcome <- list()
  for (s in unique(asked("changeItem")$second)) { q0 <- match(s, scales)
    items <- asked("changeItem"); items <- items$first[items$second == s]; m <- length(items); every <- items_of(s)
    any_answer <- rowSums(!is.na(value[, every, drop = FALSE])) > 0 & both_waves; in_to <- rows$wave == to
    j <- which(any_answer); wave <- 1 + in_to[j]
    key <- if (linked_asked) paste(rows$person[j], rows$place[j]) else as.character(j)
    counts <- c(sum(wave == 1), sum(wave == 2)); stayed <- if (linked_asked) length(intersect(key[wave == 1], key[wave == 2])) else 0
    people <- unique(key); y <- matrix(NA_real_, length(people), 2 * m); place <- rows$place[j][match(people, key)]
    for (w in 1:2) { own <- wave == w; y[cbind(rep(match(key[own], people), m), rep((w - 1) * m + seq_len(m), each = sum(own)))] <- c(value[j[own], items]) }
    d <- data_of(y, rep(1:2, each = m), place); f <- fit_here(d, TRUE); cov <- covariance_of(f); C <- f$C; id <- paste0("change:", s); at <- paste0("scales.", s, ".")
    w <- rep(c(-1, 1) / m, each = m); change <- sum(w * f$beta); error <- sqrt(drop(w %*% C %*% w)); levels <- c(mean(f$beta[1:m]), mean(f$beta[m + 1:m]))
    level_errors <- c(sqrt(sum(C[1:m, 1:m])), sqrt(sum(C[m + 1:m, m + 1:m]))) / m
    said_of <- function(change, error) { p <- abs(2 * pnorm(change / error) - 1); if (abs(change) > z_line * error) p else min(0.5, p) }
    put(id, c(change = change, standardError = error, ends(change, error), before = levels[1], after = levels[2], claim.probability = said_of(change, error)), scale = s)
    put(part, setNames(c(change, error, ends(change, error), z_line * error), paste0(at, c("change.value", "change.standardError", "change.lower", "change.upper", "smallestDetectable"))), scale = s)
    put(part, setNames(f$criterion, paste0(at, "criterion")), "criterion", s)
    for (k in 1:2) put(part, setNames(c(levels[k], level_errors[k], ends(levels[k], level_errors[k])), paste0(at, "levels.", k, c(".value", ".standardError", ".lower", ".upper"))), scale = s)
    D <- cbind(-diag(m), diag(m)); moved <- as.numeric(D %*% f$beta); V <- D %*% C %*% t(D)
    for (k in seq_len(m)) put(part, setNames(c(moved[k], sqrt(V[k, k]), ends(moved[k], sqrt(V[k, k]))), paste0(at, "itemChanges.", items[k], ".change", c(".value", ".standardError", ".lower", ".upper"))), scale = s)
    if (m > 1) { E <- cbind(-1, diag(m - 1)); x <- E %*% moved; W <- drop(t(x) %*% solve(E %*% V %*% t(E), x)); p <- pchisq(W, m - 1, lower.tail = FALSE); i <- paste0("change:items:", s)
      put(part, setNames(c(W, p), paste0(at, "alike.", c("statistic", "probability"))), scale = s); put(part, setNames(m - 1, paste0(at, "alike.freedom")), "exact", s)
      put(i, c(statistic = W, probability = p, claim.probability = 1 - p, most = max(moved), least = min(moved)), scale = s); put(i, c(freedom = m - 1), "exact", s) }
    r <- profile_of(f)
    if (!is.null(r)) { i <- paste0("change:stability:", s); put(i, c(stability = r$estimate), scale = s); put(i, c(lower = r$lower, upper = r$upper, claim.probability = r$positive), "profile", s)
      put(part, setNames(r$estimate, paste0(at, "stability.estimate")), scale = s); put(part, setNames(c(r$lower, r$upper), paste0(at, "stability.interval.", c("lower", "upper"))), "profile", s) }
    ratio <- ratio_same(f); confidence <- mixture(ratio, 2)
    present <- matrix(d$people_by_scale > 0, ncol = 2); both <- which(present[, 1] & present[, 2]); presence <- c(length(both), sum(present[, 1] & !present[, 2]), sum(!present[, 1] & present[, 2]))
    prior <- f$T[1, 1] + f$T[2, 2] - 2 * f$T[1, 2]; dd <- c(-1, 1)
    one <- lapply(both, function(k) { p <- f$places[[k]]; S <- p$level_covariance
      # What the estimated variances of places add: 2 g3 of Prasad and Rao (1990).
      G <- p$L - p$L %*% p$W %*% p$L; a <- dd - p$L %*% p$W %*% dd; A <- cbind(c(a[1], 0), c(a[2], a[1]), c(0, a[2])); g3 <- sum((t(A) %*% G %*% A) * cov[1:3, 1:3])
      error <- sqrt(max(0, drop(dd %*% S %*% dd) + max(0, 2 * g3)))
      list(place = d$places[k], people = d$people_by_scale[k, ], change = p$level[2] - p$level[1], error = error, level = p$level, level_error = sqrt(diag(S)),
        reliability = if (prior > 1e-12 * sum(diag(f$T))) min(1, max(0, 1 - drop(dd %*% p$W %*% dd) / prior)) else 0, alone = z_line * sqrt(drop(dd %*% solve(p$L, dd)))) })
    r12 <- correlation_in(f$T, 1, 2); each <- rowMeans(matrix(vapply(f$places, function(p) p$reliability, numeric(2)), 2)); observed <- r12 * sqrt(prod(each))
    classical <- if (is.finite(observed) && observed < 1) max(0, (sum(each) - 2 * observed) / (2 - 2 * observed)) else NA
    reliability <- mean(vapply(one, function(k) k$reliability, 0)); i <- paste0("change:places:", s)
    put(i, c(confidence = confidence, claim.probability = confidence, likelihoodRatio = ratio), "profile", s); put(i, c(reliability = reliability, varianceOfChange = max(0, prior), classicalReliability = classical), "profile", s)
    put(part, setNames(c(ratio, confidence, reliability, max(0, prior), classical), paste0(at, c("test.likelihoodRatio", "test.confidence", "reliability.mean", "reliability.variance", "reliability.classical"))), "profile", s)
    put(part, setNames(counts, paste0(at, "respondents.", 1:2)), "exact", s)
    held <- asked("changeHeld"); held <- held$first[held$second == s]; free <- Filter(function(k) !(k$place %in% held), one); i <- paste0("change:detectable:", s)
    put(i, c(smallestDetectable = z_line * error), scale = s); put(i, c(peopleBefore = counts[1], peopleAfter = counts[2], placesInBoth = presence[1], claim.probability = 0.05), "exact", s)
    if (length(free) > 1) { small <- c(median(vapply(free, function(k) z_line * k$error, 0)), median(vapply(free, function(k) k$alone, 0)))
      put(i, c(place = small[1], placeAlone = small[2]), scale = s); put(part, setNames(small, paste0(at, "placeSmallest.", c("smallest", "alone"))), scale = s) }
    spoken <- if (confidence >= 0.8 && s %in% speakable) Filter(function(k) k$place %in% shown, free) else list()
    outside <- function(by) sum(vapply(spoken, function(k) abs(k$change) > (z_line + by) * k$error, NA)); i <- paste0("change:places:", s)
    put(i, c(shown = length(spoken)), "exact", s); between(i, "outside", outside(0), outside(1e-3), outside(-1e-3), s)
    for (k in spoken) { i <- paste0("change:place:", k$place, ":", s); p <- paste0(at, "places.", k$place, ".")
      put(i, c(change = k$change, ends(k$change, k$error), smallestDetectable = z_line * k$error, claim.probability = said_of(k$change, k$error)), scale = s, place = k$place)
      put(i, c(sample.respondents = k$people[2], sample.places = 1, sample.answers = d_now$N), "exact", s, k$place)
      put(part, setNames(k$people, paste0(p, "respondents.", 1:2)), "exact", s, k$place)
      put(part, setNames(c(k$change, k$error, ends(k$change, k$error), z_line * k$error, pnorm(k$change / k$error)), paste0(p, c("change.value", "change.standardError", "change.lower", "change.upper", "smallestDetectable", "probabilityMore"))), scale = s, place = k$place)
      for (w in 1:2) put(part, setNames(c(k$level[w], k$level_error[w], ends(k$level[w], k$level_error[w])), paste0(p, "levels.", w, c(".value", ".standardError", ".lower", ".upper"))), scale = s, place = k$place) }
    if (is.null(first_presence)) first_presence <- presence
    if (is.null(people_most) || sum(counts) > sum(people_most[1:2])) people_most <- c(counts, stayed)
  }
  if (!is.null(people_most)) { group <- c(stayed = people_most[3], left = people_most[1] - people_most[3], joined = people_most[2] - people_most[3])
    put("change:people", c(group, placesInBoth = first_presence[1], placesBefore = first_presence[2], placesAfter = first_presence[3]), "exact")
    put(part, setNames(c(people_most[1:2], group), c("people.from", "people.to", paste0("people.linked.", names(group)))), "exact") }
})
put("change", c(claim.probability = 0), "exact"); for (s in scales) if (is.null(worked[[key_of(paste0("change:", s), "", s, "claim.probability")]])) put(paste0("change:", s), c(claim.probability = 0), "exact", s)
`;
