/** The models, all places together, and each place. */
export const modelsSection = `
# 4. The models, and all that is said of all places and of each ---------------------------------------------
scale_of <- function(names_by_scale) rep(seq_along(names_by_scale), lengths(names_by_scale))
asked_items <- lapply(scales, used)
y_now <- value[now, unlist(asked_items), drop = FALSE]
place_now <- rows$place[now]
d_now <- data_of(y_now, scale_of(asked_items), place_now)
facts_now <- cbind(
  if (length(covariates) > 0) vapply(covariates, function(name) suppressWarnings(as.numeric(rows[[paste("fact", name)]][now])), numeric(sum(now))) else NULL,
  if (length(fact_names) > 0) vapply(fact_names, function(name) unname(fact_of(name)[place_now]), numeric(sum(now))) else NULL)
if (is.null(facts_now)) facts_now <- matrix(0, sum(now), 0)
colnames(facts_now) <- c(covariates, fact_names)
item_count <- vapply(scales, function(s) length(items_of(s)), 0)
share_of <- function(fit, cov, q, answers) {
  a <- fit$T[q, q]; b <- if (answers) fit$R[q, q] + fit$s[q] else if (fit$R[q, q] > 0) fit$R[q, q] else fit$s[q]
  v <- fit$Q * (fit$Q + 1) / 2; if (cov[q * (q + 1) / 2, q * (q + 1) / 2] > 0) {
    r <- share_range(list(place = fit$T, respondent = fit$R, item = fit$s), cov, q, answers); list(estimate = a / (a + b), lower = r[1], upper = r[2])
  } else list(estimate = 0, lower = 0, upper = upper_of(fit, q, answers))
}
# Where no difference between places is seen: how large it could be, by the profile of the likelihood.
upper_of <- function(fit, q, answers) {
  others <- setdiff(seq_len(fit$Q), q); f <- length(others)
  at <- function(t) { shape <- list(size = f * (f + 1) / 2, of = function(x, Q) { T <- matrix(0, Q, Q); if (f > 0) T[others, others] <- tcrossprod(lower_of(x, f)); T[q, q] <- t; T })
    m <- model_of(fit$d, shape, fit$by_scale, fit$reml)
    r <- minimize(m$value, c(if (f > 0) root_of(fit$T[others, others, drop = FALSE] + diag(1e-8, f)), m$person(fit$R), m$answers(fit$s)), polish = FALSE)
    k <- m$parts(r$par); list(value = r$value, rest = if (answers) k$R[q, q] + k$s[q] else if (k$R[q, q] > 0) k$R[q, q] else k$s[q]) }
  zero <- at(0)$value
  t <- uniroot(function(t) at(t)$value - zero - z_line^2, c(0, fit$s[q] * 0.02), extendInt = "upX", tol = 1e-7)$root
  t / (t + at(t)$rest)
}
logit_below <- function(share, bound) if (bound <= 0) 0 else if (share$estimate <= 0) 1 else
  pnorm((qlogis(bound) - qlogis(share$estimate)) / ((qlogis(share$upper) - qlogis(share$lower)) / (2 * z_line)))
sample_of <- function(d) c(sample.respondents = d$respondents, sample.places = length(d$places), sample.answers = d$N)

tell_model <- function(title, fit, cov, fact_names = character(0)) {
  id <- paste0("model:", title); names_in <- unlist(asked_items); q <- fit$Q; error <- sqrt(diag(fit$C))
  put(id, c(criterion = fit$criterion), "criterion")
  for (a in seq_len(q)) for (b in seq_len(a)) {
    put(id, setNames(c(fit$T[a, b], fit$R[a, b]), paste0("variance.", c("place", "respondent"), ":", scales[a], ":", scales[b])))
    if (a != b) for (level in c("place", "respondent")) {
      r <- if (level == "place" && q == 2) fit$profile else latent(fit, cov, level, b, a)
      if (!is.null(r)) { name <- paste0("correlation.", level, ":", scales[b], ":", scales[a])
        put(id, setNames(r$estimate, name)); put(id, setNames(c(r$lower, r$upper), paste0(name, c(".lower", ".upper"))), "profile") }
    }
  }
  put(id, setNames(fit$s, paste0("variance.item:", scales)))
  put(id, setNames(fit$beta[seq_along(names_in)], paste0("item:", names_in))); put(id, setNames(error[seq_along(names_in)], paste0("item:", names_in, ".standardError")))
  if (length(fact_names) > 0) { at <- fit$d$I + seq_along(fact_names)
    put(id, setNames(fit$beta[at], paste0("coefficient:", fact_names))); put(id, setNames(error[at], paste0("coefficient:", fact_names, ".standardError"))) }
  put(id, setNames(rowMeans(matrix(vapply(fit$places, function(p) p$reliability, numeric(q)), q)), paste0("reliability:", scales)))
  for (a in seq_len(q)) for (answers in c(TRUE, FALSE)) { r <- share_of(fit, cov, a, answers); name <- paste0("intraclassCorrelation.", if (answers) "answers" else "respondents", ":", scales[a])
    put(id, setNames(unlist(r), paste0(name, c("", ".lower", ".upper"))), "profile") }
}

fit <- fit_best(d_now)
cov_now <- covariance_of(fit)
if (Q == 2) fit$profile <- profile_of(fit)
tell_model("unadjusted", fit, cov_now)
speakable <- character(0)
level_error <- sqrt(vapply(seq_len(Q), function(q) drop(fit$X[q, ] %*% fit$C %*% fit$X[q, ]), 0)); level <- as.numeric(fit$X %*% fit$beta)
log_error <- function(q, items = item_count[q]) { v <- Q * (Q + 1) / 2; d <- q * (q + 1) / 2; noise <- fit$R[q, q] + fit$s[q] / items
  at <- c(d, v + d, 2 * v + min(q, nrow(cov_now) - 2 * v)); slope <- c(1 / fit$T[q, q], -1 / noise, -1 / (items * noise)); sqrt(max(0, sum(slope * (cov_now[at, at] %*% slope)))) }
for (q in seq_len(Q)) {
  s <- scales[q]; id <- paste0("level:", s)
  put(id, c(level = level[q], standardError = level_error[q], ends(level[q], level_error[q]), claim.probability = sure(pnorm((level[q] - (low[q] + high[q]) / 2) / level_error[q]))), scale = s)
  id <- paste0("collective:", s); share <- share_of(fit, cov_now, q, FALSE)
  put(id, c(intraclassCorrelation = share$estimate, lower = share$lower, upper = share$upper), "profile", s)
  reliability <- mean(vapply(fit$places, function(p) p$reliability[q], 0)); ratio <- ratio_without(fit, q); confidence <- mixture(ratio, Q)
  put(id, c(reliability = reliability, confidence = confidence, claim.probability = confidence, level = level[q]), scale = s)
  put(id, c(likelihoodRatio = ratio), "profile", s)
  noise <- fit$R[q, q] + fit$s[q] / item_count[q]
  need <- function(f) ceiling(0.7 / 0.3 * noise / fit$T[q, q] * f)
  if (fit$T[q, q] > 0) between(id, "respondentsNeeded", need(1), need(0.999), need(1.001), s)
  if (confidence >= 0.8 && share$estimate > 0 && reliability >= 0.5) speakable <- c(speakable, s)
  if (fit$T[q, q] > 0 && s %in% speakable) for (n in c(1, 2, 3, 4, 5, 6, 8, 10, 12, 15, 20, 25, 30, 40, 50, 60)) {
    x <- fit$T[q, q] / (fit$T[q, q] + noise / n); e <- z_line * log_error(q)
    put(id, setNames(c(x, plogis(qlogis(x) - e), plogis(qlogis(x) + e)), paste(c("reliability", "lower", "upper"), "at", n)), scale = s) }
}
plane <- c(which(role == "trust" & scales %in% speakable)[1], which(role == "action" & scales %in% speakable)[1])
singular <- !anyNA(plane) && all(diag(fit$T)[plane] > 0) && correlation_in(fit$T, plane[1], plane[2]) > 1 - 1e-9
if (!anyNA(plane)) {
  r <- if (Q == 2) fit$profile else { r <- latent(fit, cov_now, "place", plane[1], plane[2]); if (is.null(r)) r else c(r, list(positive = pnorm(atanh(r$estimate) / ((atanh(r$upper) - atanh(r$lower)) / (2 * z_line))))) }
  if (!is.null(r)) { put("together", c(correlation = r$estimate)); put("together", c(lower = r$lower, upper = r$upper, claim.probability = sure(r$positive)), "profile") }
  if (!is.null(r) && r$estimate >= 0.95) { put("joint", c(correlation = r$estimate)); put("joint", c(lower = r$lower), "profile"); put("joint", c(claim.probability = 0.5), "exact") }
}
told_places <- intersect(shown, names(fit$places))
corner_names <- c("both", "firstOnly", "secondOnly", "neither")
corners <- matrix(NA, 0, 4)
for (name in told_places) {
  p <- fit$places[[name]]; k <- match(name, fit$d$places)
  for (s in speakable) {
    q <- match(s, scales); e <- sqrt(p$level_covariance[q, q]); u <- sqrt(p$prediction[q, q]); above <- if (u > 0) pnorm(p$effect[q] / u) else 0.5; id <- paste0("place:", name, ":", s)
    put(id, c(level = p$level[q], standardError = e, ends(p$level[q], e), reliability = p$reliability[q], probabilityAbove = above, claim.probability = sure(above),
      deviation = p$effect[q], deviation.standardError = u, ends(p$effect[q], u, "deviation.")), scale = s, place = name)
    put(id, c(sample.respondents = d_now$people[k], sample.places = 1, sample.answers = d_now$place_answers[k]), "exact", s, name)
  }
  if (!anyNA(plane)) { corner <- quadrants(p$effect[plane], p$prediction[plane, plane]); if (!is.null(corner)) { corner <- pmax(0, corner); corners <- rbind(corners, corner); put("joint", setNames(corner, corner_names), place = name) } }
}
if (nrow(corners) > 0 && is.null(worked[[key_of("joint", "", "", "correlation")]])) {
  counted <- function(line) corners >= line; now_in <- counted(0.8)
  for (c in 1:4) between("joint", corner_names[c], sum(now_in[, c]), sum(counted(0.8005)[, c]), sum(counted(0.7995)[, c]))
  between("joint", "open", sum(!apply(now_in, 1, any)), sum(!apply(counted(0.7995), 1, any)), sum(!apply(counted(0.8005), 1, any)))
  put("joint", c(places = nrow(corners)), "exact")
  both <- corners[now_in[, 1], 1]; put("joint", c(claim.probability = if (length(both) > 0) min(both) else 0.5))
}
put("withheld", c(withheld = held_number, claim.probability = 0), "exact")

# Levels of tasks, all places together: items of one scale each.
for (name in unique(asked("task")$first)) { t <- asked("task"); mine <- which(unlist(asked_items) %in% t$second[t$first == name]); q <- unique(d_now$scale[mine]); if (length(q) != 1) next
  w <- numeric(d_now$p); w[mine] <- 1 / length(mine); v <- sum(w * fit$beta); e <- sqrt(drop(w %*% fit$C %*% w)); s <- scales[q]
  put(paste0("task:", name), c(level = v, standardError = e, ends(v, e), claim.probability = sure(pnorm((v - (low[q] + high[q]) / 2) / e))), scale = s); put(paste0("task:", name), c(items = length(mine)), "exact", s)
  put("part:tasks", setNames(c(v, e, ends(v, e)), paste0("levels.", name, ".estimate.", c("value", "standardError", "lower", "upper"))), scale = s); put("part:tasks", setNames(length(mine), paste0("levels.", name, ".items")), "exact", s) }

# Pairs of the shown places, with what they share of the item levels.
pairs <- lapply(setNames(seq_len(Q), scales), function(q) {
  u <- vapply(fit$places[told_places], function(p) p$effect[q], 0); v <- vapply(fit$places[told_places], function(p) p$W[q, q], 0)
  lean <- matrix(t(vapply(fit$places[told_places], function(p) p$lean[q, ], numeric(fit$d$p))), length(told_places)); shared <- lean %*% fit$C %*% t(lean)
  variance <- outer(v, v, "+") + outer(diag(shared), diag(shared), "+") - 2 * shared
  list(u = u, v = v, shared = shared, variance = variance, level = vapply(fit$places[told_places], function(p) p$level[q], 0),
    level_error = vapply(fit$places[told_places], function(p) sqrt(p$level_covariance[q, q]), 0))
})
for (s in speakable) {
  r <- pairs[[s]]; up <- upper.tri(r$variance); if (sum(up) == 0) next
  p <- abs(2 * pnorm((outer(r$u, r$u, "-") / sqrt(r$variance))[up]) - 1); id <- paste0("apart:", s)
  put(id, c(pairs = sum(up), claim.probability = 0.95), "exact", s)
  count <- function(from, to, name, least, most) between(id, name, sum(p >= from & p < to), sum(p >= from + least & p < to - least), sum(p >= from - least & p < to + least), s)
  count(0.95, 2, "differ", 5e-4); count(0.8, 0.95, "likely", 5e-4); count(-1, 0.8, "same", 5e-4); count(-1, 0.95, "notClear", 5e-4)
}

# With facts about people and places, on those of whom all facts are known; the model without them on the same people.
if (ncol(facts_now) > 0) section("adjusted|composition|structure|mechanism:steps", function() {
  effects <- text_of("covariateEffects")
  d <- data_of(y_now, scale_of(asked_items), place_now, facts_now, effects); adjusted <- fit_best(d); cov <- covariance_of(adjusted)
  if (Q == 2) adjusted$profile <- profile_of(adjusted)
  labels <- if (effects == "scale" && Q > 1) as.vector(t(outer(colnames(facts_now), scales, paste, sep = ":"))) else colnames(facts_now)
  tell_model("adjusted", adjusted, cov, labels)
  known <- rowSums(is.na(facts_now)) == 0; same <- data_of(y_now[known, , drop = FALSE], scale_of(asked_items), place_now[known])
  raw <- fit_best(same); raw_cov <- covariance_of(raw); sample <- sample_of(d); sample["sample.places"] <- length(d_now$places); sample["sample.answers"] <- d_now$N
  steps <- list(raw = list(raw, raw_cov))
  if (length(covariates) > 0 && length(fact_names) > 0) { one <- fit_best(data_of(y_now, scale_of(asked_items), place_now, facts_now[, covariates, drop = FALSE][, , drop = FALSE] + ifelse(known, 0, NA), effects)); steps$composition <- list(one, covariance_of(one)) }
  steps[[if (length(fact_names) > 0) "structure" else "composition"]] <- list(adjusted, cov)
  for (name in fact_names) { at <- which(labels == name | startsWith(labels, paste0(name, ":"))); for (l in at) { b <- adjusted$beta[d$I + l]; e <- sqrt(adjusted$C[d$I + l, d$I + l])
    put(paste0("structure:", labels[l]), c(coefficient = unname(b), standardError = e, ends(unname(b), e), claim.probability = sure(pnorm(unname(b) / e)))); put(paste0("structure:", labels[l]), sample, "exact") } }
  for (q in seq_len(Q)) {
    s <- scales[q]; shares <- lapply(steps, function(k) share_of(k[[1]], k[[2]], q, FALSE)); last <- shares[[length(shares)]]
    if (length(covariates) > 0) { id <- paste0("composition:", s)
      put(id, c(before = shares$raw$estimate, after = last$estimate)); put(id, c(lower = last$lower, upper = last$upper, claim.probability = sure(logit_below(last, 0.8 * shares$raw$estimate))), "profile", s)
      put(id, c(before = shares$raw$estimate, after = last$estimate), scale = s); put(id, sample, "exact", s) }
    id <- paste0("mechanism:steps:", s)
    put(id, c(claim.probability = sure(logit_below(last, 0.8 * shares$raw$estimate))), "profile", s); put(id, sample, "exact", s)
    for (name in names(shares)) { k <- shares[[name]]; variance <- steps[[name]][[1]]$T[q, q]; at <- paste0("waterfalls.", s, ".steps.", match(name, names(shares)), ".")
      put(id, setNames(c(k$estimate, variance), paste0(name, c("Share", "PlaceVariance"))), scale = s); put(id, setNames(c(k$lower, k$upper), paste0(name, c("Lower", "Upper"))), "profile", s)
      error <- k$estimate * (1 - k$estimate) * (qlogis(k$upper) - qlogis(k$lower)) / (2 * z_line)
      put("part:mechanism", setNames(c(variance, k$estimate, 1 - variance / steps$raw[[1]]$T[q, q]), paste0(at, c("placeVariance", "share.estimate", "explained"))), scale = s)
      put("part:mechanism", setNames(c(error, k$lower, k$upper), paste0(at, c("share.standardError", "share.interval.lower", "share.interval.upper"))), "profile", s) }
  }
})
`;
