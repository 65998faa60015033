/** Tasks as scales of one model. */
export const tasksSection = `
# 11. Tasks: each a scale of one model -----------------------------------------------------------------------------------
# Which places may be told of tasks is a rule of disclosure: taken from the release.
published_task <- function(place, task) published("part:tasks", paste0("profiles.", place, ".tasks.", task, ".contrast.value"), "", place)
if (nrow(asked("task")) > 0) section("task", function() {
  t <- asked("task"); t <- t[t$second %in% colnames(y_now) & asked_now[t$second], ]; counts <- table(factor(t$first, levels = unique(t$first))); several <- names(counts)[counts >= 2]; part <- "part:tasks"
  put("tasks:alone", c(tasks = sum(counts < 2), claim.probability = 0), "exact")
  if (length(several) < 2) { put("tasks", c(claim.probability = 0), "exact"); return(invisible()) }
  lists <- lapply(several, function(name) t$second[t$first == name]); d <- data_of(value[now, unlist(lists)], scale_of(lists), place_now); f <- fit_best(d); cov <- covariance_of(f); q <- length(several); v <- q * (q + 1) / 2
  ratio <- ratio_same(f); confidence <- if (q == 2) mixture(ratio, 2) else 1 - pchisq(ratio, v - 1, lower.tail = FALSE)
  contrast <- lapply(seq_len(q), function(s) { w <- rep(-1 / (q - 1), q); w[s] <- 1; w })
  variance <- vapply(contrast, function(w) max(0, drop(w %*% f$T %*% w)), 0); reliability <- vapply(seq_len(q), function(s) { w <- contrast[[s]]; if (variance[s] <= 1e-12 * sum(w^2 * diag(f$T))) 0 else mean(vapply(f$places, function(p) min(1, max(0, 1 - drop(w %*% p$W %*% w) / variance[s])), 0)) }, 0)
  speak <- several[confidence >= 0.8 & reliability >= 0.5]
  put(part, setNames(c(ratio, confidence), c("test.likelihoodRatio", "test.confidence")), "profile"); for (s in seq_len(q)) put(part, setNames(c(variance[s], reliability[s]), paste0("reliability.", several[s], c(".variance", ".reliability"))))
  pairs_of <- utils::combn(q, 2); order <- order(pairs_of[2, ], pairs_of[1, ])
  for (k in seq_along(order)) { a <- pairs_of[1, order[k]]; b <- pairs_of[2, order[k]]; r <- if (q == 2) profile_of(f) else latent(f, cov, "place", a, b); i <- paste0("pairs.", k, "."); id <- paste0("tasks:", several[a], ":", several[b])
    estimate <- correlation_in(f$T, a, b); put(part, setNames(estimate, paste0(i, "estimate"))); put(id, c(correlation = estimate)); put(id, c(claim.probability = 0.5), "exact")
    if (!is.null(r)) { put(part, setNames(c(r$lower, r$upper), paste0(i, "interval.", c("lower", "upper"))), "profile"); put(id, c(lower = r$lower, upper = r$upper), "profile") } }
  vech_of <- vech(q); apart <- c(0, 0, 0); said <- 0
  for (name in told_places) { k <- match(name, d$places); if (is.na(k) || is.na(published_task(name, several[1]))) next; p <- f$places[[k]]; said <- said + 1; people <- d_now$people[match(name, d_now$places)]; put(part, setNames(people, paste0("profiles.", name, ".respondents")), "exact", place = name); any_apart <- c(FALSE, FALSE, FALSE)
    for (s in seq_len(q)) { w <- contrast[[s]]; G <- p$L - p$L %*% p$W %*% p$L; a <- w - p$L %*% p$W %*% w; A <- matrix(0, q, v); for (e in seq_len(v)) { i <- vech_of[e, 1]; j <- vech_of[e, 2]; A[i, e] <- A[i, e] + a[j]; if (i != j) A[j, e] <- A[j, e] + a[i] }
      error <- sqrt(max(0, drop(w %*% p$prediction %*% w) + max(0, 2 * sum((t(A) %*% G %*% A) * cov[seq_len(v), seq_len(v)])))); x <- sum(w * p$effect); above <- if (error > 0) pnorm(x / error) else 0.5; i <- paste0("profiles.", name, ".tasks.", several[s], ".")
      put(part, setNames(c(x, error, ends(x, error), above), paste0(i, c("contrast.value", "contrast.standardError", "contrast.lower", "contrast.upper", "probabilityAbove"))), place = name)
      id <- paste0("tasks:place:", name, ":", several[s]); put(id, c(contrast = x, ends(x, error), probabilityAbove = above, claim.probability = abs(2 * above - 1)), place = name); put(id, c(sample.respondents = people, sample.places = 1, sample.answers = d_now$N), "exact", place = name)
      if (several[s] %in% speak) any_apart <- any_apart | abs(2 * above - 1) >= c(0.95, 0.9505, 0.9495) }
    apart <- apart + any_apart }
  put("tasks", c(confidence = confidence, claim.probability = confidence, likelihoodRatio = ratio), "profile"); put("tasks", c(reliability = max(reliability))); put("tasks", c(shown = said, tasks = q, items = length(unlist(lists))), "exact"); between("tasks", "apart", apart[1], apart[2], apart[3])
})
`;
