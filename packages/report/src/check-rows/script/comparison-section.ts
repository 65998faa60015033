/** Comparison of the shown places, and planning. */
export const comparisonSection = `
# 5. Comparison and planning ---------------------------------------------------------------------------------
section("comparison|reference", function() for (s in speakable) {
  r <- pairs[[s]]; J <- length(r$u); q <- match(s, scales); id <- paste0("comparison:", s)
  reference <- suppressWarnings(as.numeric(text_of("reference", s)))
  if (!is.na(reference)) { p <- pnorm((r$level - reference) / r$level_error); rid <- paste0("reference:", s); above <- p[p >= 0.8]
    between(rid, "above", sum(p >= 0.8), sum(p >= 0.8005), sum(p >= 0.7995), s); between(rid, "below", sum(p <= 0.2), sum(p <= 0.1995), sum(p <= 0.2005), s)
    between(rid, "open", sum(p < 0.8 & p > 0.2), sum(p < 0.7995 & p > 0.2005), sum(p < 0.8005 & p > 0.1995), s)
    put(rid, c(reference = reference, shown = J), "exact", s); put(rid, c(claim.probability = min(1, above)), scale = s) }
  if (J < 5) { put(id, c(claim.probability = 0), "exact", s); next }
  up <- upper.tri(r$variance); clear <- z_line * sqrt(mean(r$variance[up]))
  ratio <- (outer(sqrt(r$v), sqrt(r$v), "+") / sqrt(r$variance))[up]
  multiplier <- uniroot(function(z) mean(2 * pnorm(-z * ratio)) - 0.05, c(0.1, 5), tol = 1e-10)$root
  set.seed(1); n <- 10000; e <- eigen(r$shared, symmetric = TRUE)
  drawn <- r$u + sqrt(r$v) * matrix(rnorm(J * n), J) + (e$vectors %*% diag(sqrt(pmax(e$values, 0)), J)) %*% matrix(rnorm(J * n), J)
  ranks <- apply(drawn, 2, rank); right <- mean(apply(ranks, 2, function(x) all(x == rank(r$u))))
  ends_of <- function(x, n) { x <- sort(x); x[c(floor(0.025 * (n - 1)) + 1, ceiling(0.975 * (n - 1)) + 1)] }
  width_at <- function(by) sort(apply(ranks, 1, function(x) { x <- sort(x); b <- c(0.025 + by, 0.975 - by); x[min(n, ceiling(b[2] * (n - 1)) + 1)] - x[max(1, floor(b[1] * (n - 1)) + 1)] + 1 }))
  # 500 draws: their 2.5 in 100 lies between 0.4 and 4.6 in 100 (three standard errors).
  width <- width_at(0); narrow <- width_at(0.021); wide <- width_at(-0.021); k <- function(share) floor(share * (J - 1) + 0.5) + 1
  spot <- c(lower = 0.25, width = 0.5, upper = 0.75); table <- c(lower = "width.lower", width = "width.median", upper = "width.upper")
  for (name in names(spot)) { at <- k(spot[[name]]); between(id, name, width[at], narrow[at], wide[at], s); between("part:comparison", paste0("scales.", s, ".", table[[name]]), width[at], narrow[at], wide[at], s) }
  by <- 4 * sqrt(max(right * (1 - right), 0.002) / 500)
  for (name in c("orderProbability", "claim.probability")) near(id, name, right, by, scale = s)
  near("part:comparison", paste0("scales.", s, ".orderProbability"), right, by, scale = s)
  put(id, c(places = J), "exact", s); put(id, c(clear = clear, multiplier = multiplier), scale = s)
  at <- paste0("scales.", s, "."); put("part:comparison", setNames(J, paste0(at, "places")), "exact", s); put("part:comparison", setNames(c(clear, multiplier), paste0(at, c("clear", "multiplier"))), scale = s)
  for (j in seq_len(J)) put("part:comparison", setNames(r$level[j] + c(-1, 0, 1) * multiplier * sqrt(r$v[j]), paste0(at, "bars.", told_places[j], c(".lower", ".value", ".upper"))), scale = s, place = told_places[j])
})
section("planning", function() for (q in seq_len(Q)) {
  s <- scales[q]; id <- paste0("planning:", s); at <- paste0("scales.", s, "."); five <- function(n) 5 * ceiling(n / 5)
  if (fit$T[q, q] <= 0 || cov_now[q * (q + 1) / 2, q * (q + 1) / 2] == 0) { put(id, c(supposed = five(ceiling(0.7 / 0.3 * 0.9 / 0.1 - 1e-9)), claim.probability = 0), "exact", s); next }
  items <- item_count[q]; T <- fit$T[q, q]; noise <- fit$R[q, q] + fit$s[q] / items; e <- log_error(q); careful <- T * exp(-qnorm(0.8) * e); errors <- qnorm(0.975) + qnorm(0.8)
  people <- c(5, 10, 15, 20, 30, 40, 60, 80); r <- function(T, n) T / (T + noise / n)
  put("part:planning", setNames(0.7, paste0(at, "target")), "exact", s)
  for (n in seq_along(people)) { p <- paste0(at, "points.", n, "."); m <- people[n]
    put("part:planning", setNames(m, paste0(p, "respondents")), "exact", s)
    put("part:planning", setNames(c(r(T, m), r(T * exp(-z_line * e), m), r(T * exp(z_line * e), m), errors * sqrt(2 * noise / m), errors * sqrt(2 * noise / m)),
      paste0(p, c("reliability", "lower", "upper", "difference", "change"))), scale = s) }
  whole <- function(x) ceiling(x - 1e-9); each <- function(f) five(max(1, whole(0.7 / 0.3 * noise / careful * f)))
  if (s %in% speakable) {
    v <- pairs[[s]]$v; known <- pmax(0, 1 / v - 1 / T)
    more <- function(f) five(pmax(0, whole((0.7 / 0.3 / careful * f - known) * noise)))
    if (sum(more(1)) == 0) { least <- min(careful * known / (1 + careful * known)); spare <- least / (1 - least) / (0.7 / 0.3) / exp(-qnorm(0.8) * e)
      put(id, c(claim.probability = pnorm(log(spare) / e)), scale = s) } else put(id, c(claim.probability = 0.8), "exact", s)
    between(id, "more", sum(more(1)), sum(more(0.999)), sum(more(1.001)), s); between(id, "from", sum(more(1) > 0), sum(more(0.999) > 0), sum(more(1.001) > 0), s)
    put(id, c(shown = length(told_places), target = 0.7), "exact", s); between(id, "each", each(1), each(0.999), each(1.001), s)
    for (k in seq_along(told_places)) between("part:planning", paste0(at, "needs.", told_places[k], ".more"), more(1)[k], more(0.999)[k], more(1.001)[k], s, told_places[k])
  } else { put(id, c(target = 0.7, claim.probability = 0.8), "exact", s); between(id, "each", each(1), each(0.999), each(1.001), s) }
})
`;
