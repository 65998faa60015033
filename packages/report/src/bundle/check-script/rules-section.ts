/** One rule for each kind of number: how it is worked out again, or why it is given. */
export const rulesSection = String.raw`
# 4. Work every number out again ---------------------------------------------------------------------------
again <- rep(NA_real_, nrow(numbers)); least <- rep(NA_real_, nrow(numbers)); most <- rep(NA_real_, nrow(numbers))
reason <- rep("", nrow(numbers))
once <- function(keys) { key <- keys[!(keys %in% keys[duplicated(keys)])]; list2env(setNames(as.list(numbers$value[match(key, keys)]), key)) }
by_name <- once(paste(numbers$finding, numbers$name, sep = "\r")); by_place <- once(paste(numbers$finding, numbers$name, numbers$place, sep = "\r"))
published <- function(finding, name, place = NULL) {
  found <- if (is.null(place)) by_name[[paste(finding, name, sep = "\r")]] else by_place[[paste(finding, name, place, sep = "\r")]]
  if (is.null(found)) NA else found
}
rule <- function(at, value, slack = 0) {
  if (is.na(value)) return(invisible())
  h <- half(numbers$value[at], numbers$place[at] != "")
  again[at] <<- value; least[at] <<- value - slack - h; most[at] <<- value + slack + h
}
between <- function(at, value, low, high) { again[at] <<- value; least[at] <<- low; most[at] <<- high }
given <- function(at, why) reason[at] <<- why
from_rows <- "made from single answers, which do not go out"
counted <- "a count of people or answers"
clamp <- function(p) pmin(1, pmax(0, p))
share_range <- function(q, answers) {
  d <- q * (q + 1) / 2; s <- 2 * V + min(q, nrow(model$covariance) - 2 * V)
  a <- model$T[q, q]; r <- model$R[q, q]
  over <- if (answers) c(V + d, s) else if (r > 0) V + d else s
  b <- if (answers) r + model$s[q] else if (r > 0) r else model$s[q]
  if (a <= 1e-6 * min(model$s)) return(c(a / (a + b), NA, NA))
  c0 <- model$covariance
  variance <- c0[d, d] / a^2 + sum(c0[over, over]) / b^2 - 2 * sum(c0[d, over]) / (a * b)
  c(a / (a + b), plogis(log(a / b) + c(-1, 1) * z_line * sqrt(variance)))
}
correlation_of <- function(A, i, j) A[i, j] / sqrt(A[i, i] * A[j, j])
correlation_range <- function(at, i, j) {
  A <- if (at == "place") model$T else model$R
  index <- function(a, b) which(vech[, 1] == max(a, b) & vech[, 2] == min(a, b)) + if (at == "place") 0 else V
  e <- c(index(i, i), index(j, j), index(i, j)); rho <- correlation_of(A, i, j)
  slope <- c(-rho / (2 * A[i, i]), -rho / (2 * A[j, j]), 1 / sqrt(A[i, i] * A[j, j]))
  error <- sqrt(sum(slope * (model$covariance[e, e] %*% slope))) / (1 - rho^2)
  tanh(atanh(rho) + c(-1, 1) * z_line * error)
}
# Rounded variances: what the rounding can do to a share or a correlation.
variance_slack <- function(f) {
  if (fitted_here) return(5e-4)
  base <- f(); kept <- model; sum <- 0
  for (v in seq_len(V)) for (what in c("T", "R")) {
    model[[what]] <<- nudged(kept[[what]], vech[v, 1], vech[v, 2], half(kept[[what]][vech[v, 1], vech[v, 2]], FALSE))
    moved <- f(); model <<- kept; sum <- sum + abs(moved - base)
  }
  for (q in seq_len(Q)) { model$s[q] <<- model$s[q] + half(model$s[q], FALSE); moved <- f(); model <<- kept; sum <- sum + abs(moved - base) }
  sum + 1e-4
}
mixture <- function(x, df) if (is.na(x) || x <= 0) 0 else 1 - ((if (df == 1) 0 else pchisq(x, df - 1, lower.tail = FALSE)) + pchisq(x, df, lower.tail = FALSE)) / 2
expected <- function(q, n) { noise <- model$R[q, q] + model$s[q] / items[q]; model$T[q, q] / (model$T[q, q] + noise / n) }
log_error <- function(q) {
  d <- q * (q + 1) / 2; noise <- model$R[q, q] + model$s[q] / items[q]
  e <- c(d, V + d, 2 * V + min(q, nrow(model$covariance) - 2 * V)); slope <- c(1 / model$T[q, q], -1 / noise, -1 / (items[q] * noise))
  sqrt(max(0, sum(slope * (model$covariance[e, e] %*% slope))))
}
band <- function(q, n, end) { x <- expected(q, n); plogis(qlogis(x) + end * z_line * log_error(q)) }

# Where each place could stand in a line: draws of all true effects together.
draw_order <- function(r) {
  if (is.null(r)) return(NULL)
  set.seed(1); J <- length(r$u); e <- eigen(r$shared, symmetric = TRUE); n <- 1000
  drawn <- r$u + sqrt(r$v) * matrix(rnorm(J * n), J) + (e$vectors %*% diag(sqrt(pmax(e$values, 0)), J)) %*% matrix(rnorm(J * n), J)
  ranks <- apply(drawn, 2, rank); ends <- apply(ranks, 1, quantile, c(0.025, 0.975), type = 7)
  list(width = sort(ceiling(ends[2, ]) - floor(ends[1, ]) + 1), right = mean(apply(ranks, 2, function(x) all(x == rank(r$u)))))
}
pair_results <- lapply(seq_len(Q), function(q) if (every_place_told && length(told) > 1) pairs_of(q))
drawn_of <- lapply(pair_results, draw_order)

for (at in seq_len(nrow(numbers))) {
  row <- numbers[at, ]; q <- match(row$scale, scales); name <- row$name; value <- row$value
  estimate <- published(row$finding, "standardError", row$place)
  if (startsWith(name, "sample.")) {
    if (row$kind == "place" && name == "sample.respondents") rule(at, people[[row$place]])
    else if (row$kind == "place" && name == "sample.places") rule(at, 1)
    else if (row$place == "" && name == "sample.respondents" && fitted_here && row$kind %in% c("level", "collective", "together", "joint", "apart")) rule(at, sum(people))
    else given(at, counted)
  } else if (row$kind == "level") {
    error <- sqrt(diag(model$C))[q]; middle <- (number_of("minimum", row$scale) + number_of("maximum", row$scale)) / 2
    slack <- if (fitted_here) 2e-4 else half(model$mu[q], FALSE)
    if (name == "lower") rule(at, model$mu[q] - z_line * error, slack)
    else if (name == "upper") rule(at, model$mu[q] + z_line * error, slack)
    else if (name == "claim.probability") { p <- pnorm(abs(model$mu[q] - middle) / error); rule(at, p, dnorm(0) * 1e-3 / error) }
    else if (fitted_here) rule(at, if (name == "level") model$mu[q] else error, 2e-4)
    else given(at, why_given)
  } else if (row$kind == "collective") {
    shares <- share_range(q, FALSE)
    if (name == "intraclassCorrelation") rule(at, shares[1], variance_slack(function() share_range(q, FALSE)[1]))
    else if (name %in% c("lower", "upper") && !is.na(shares[2])) { end <- if (name == "lower") 2 else 3; rule(at, shares[end], variance_slack(function() share_range(q, FALSE)[end])) }
    else if (name == "likelihoodRatio" && fitted_here) rule(at, model$ratio[q], 0.002)
    else if (name %in% c("confidence", "claim.probability")) { ratio <- published(row$finding, "likelihoodRatio"); rule(at, mixture(ratio, Q), abs(mixture(ratio + half(ratio, FALSE), Q) - mixture(ratio, Q))) }
    else if (name == "reliability" && fitted_here) rule(at, mean(vapply(told, function(p) p$base$result["reliability", q], 0)), 5e-4)
    else given(at, why_given)
  } else if (row$kind == "together" || (row$kind == "joint" && name %in% c("correlation", "lower"))) {
    if (name == "correlation" && !anyNA(plane)) rule(at, correlation_of(model$T, plane[1], plane[2]), variance_slack(function() correlation_of(model$T, plane[1], plane[2])))
    else if (name %in% c("lower", "upper") && fitted_here && Q == 2) rule(at, model$range[if (name == "lower") 1 else 2], 0.003)
    else if (name == "claim.probability") given(at, "from the profile of the likelihood at no correlation")
    else given(at, if (fitted_here) "from the profile of the likelihood" else why_given)
  } else if (row$kind == "joint" && row$place != "") {
    p <- places[[row$place]]; corner <- match(name, c("both", "firstOnly", "secondOnly", "neither"))
    if (is.null(p)) given(at, "one of its scales is not said of places") else rule(at, clamp(p$base$quadrants[corner]), p$corner[corner])
  } else if (row$kind == "joint") {
    corner <- match(name, c("both", "firstOnly", "secondOnly", "neither"))
    if (!every_place_told) given(at, "one of the scales is not said of places")
    else {
      chance <- t(vapply(told, function(p) p$base$quadrants, numeric(4))); doubt <- t(vapply(told, function(p) p$corner, numeric(4)))
      certain <- chance - doubt >= 0.8; possible <- chance + doubt >= 0.8; counted_in <- chance >= 0.8
      if (!is.na(corner)) between(at, sum(counted_in[, corner]), sum(certain[, corner]), sum(possible[, corner]))
      else if (name == "open") between(at, sum(!apply(counted_in, 1, any)), sum(!apply(possible, 1, any)), sum(!apply(certain, 1, any)))
      else if (name == "places") rule(at, length(told))
      else if (name == "claim.probability" && any(counted_in[, 1])) { lowest <- which.min(ifelse(counted_in[, 1], chance[, 1], 2)); rule(at, chance[lowest, 1], max(doubt[, 1])) }
      else if (name == "claim.probability") { if (any(possible[, 1])) given(at, "rounding decides whether a place counts") else rule(at, 0.5) }
      else given(at, from_rows)
    }
  } else if (row$kind == "apart") {
    r <- pair_results[[q]]
    if (name == "claim.probability") rule(at, 0.95)
    else if (is.null(r)) given(at, "one of the scales is not said of places")
    else if (name == "pairs") rule(at, r$pairs)
    else between(at, r$count[[name]], r$bounds[name, 1], r$bounds[name, 2])
  } else if (row$kind == "withheld") {
    if (name == "withheld" && length(shown) > 0) rule(at, sum(sums$what == "shown" & sums$value == "withheld")) else if (name == "claim.probability") rule(at, 0) else given(at, counted)
  } else if (row$kind == "place") {
    p <- places[[row$place]]
    if (is.null(p)) given(at, "one of its scales is not said of places")
    else if (name == "claim.probability") { a <- p$base$result["probabilityAbove", q]; rule(at, max(a, 1 - a), p$slack["probabilityAbove", q]) }
    else if (name %in% rownames(p$base$result)) rule(at, p$base$result[name, q], p$slack[name, q])
    else given(at, from_rows)
  } else if (row$kind == "curve") {
    n <- as.numeric(sub(".* at ", "", name)); end <- c(reliability = 0, lower = -1, upper = 1)[[sub(" at .*", "", name)]]
    rule(at, if (end == 0) expected(q, n) else band(q, n, end), variance_slack(function() if (end == 0) expected(q, n) else band(q, n, end)))
  } else if (row$kind == "model") {
    if (row$finding != "model:unadjusted") given(at, "fitted with facts about people or places, on single answers")
    else {
      parts <- strsplit(name, ":", fixed = TRUE)[[1]]; i <- match(parts[2], scales); j <- match(parts[3], scales)
      bare <- sub("\\.(lower|upper|standardError)$", "", name); end <- sub("^.*\\.", "", name)
      if (grepl("^correlation\\.", name)) { at_level <- sub("^correlation\\.", "", parts[1]); i <- match(parts[2], scales); j <- match(sub("\\.(lower|upper)$", "", parts[3]), scales)
        A <- function() if (at_level == "place") model$T else model$R
        if (bare == name) rule(at, correlation_of(A(), i, j), variance_slack(function() correlation_of(A(), i, j)))
        else if (at_level == "respondent" || Q != 2) { e <- if (end == "lower") 1 else 2; rule(at, correlation_range(at_level, i, j)[e], variance_slack(function() correlation_range(at_level, i, j)[e])) }
        else if (fitted_here) rule(at, model$range[if (end == "lower") 1 else 2], 0.003)
        else given(at, why_given)
      } else if (grepl("^intraclassCorrelation\\.", name)) { answers <- grepl("^intraclassCorrelation\\.answers", name); i <- match(sub("\\.(lower|upper)$", "", parts[2]), scales)
        e <- if (bare == name) 1 else if (end == "lower") 2 else 3
        r <- share_range(i, answers)[e]
        if (is.na(r)) given(at, why_given) else rule(at, r, variance_slack(function() share_range(i, answers)[e]))
      } else if (!fitted_here) given(at, why_given)
      else if (name == "criterion") rule(at, model$criterion, 0.01)
      else if (parts[1] == "variance.place") rule(at, model$T[i, j], 2e-4)
      else if (parts[1] == "variance.respondent") rule(at, model$R[i, j], 2e-4)
      else if (parts[1] == "variance.item") rule(at, model$s[i], 2e-4)
      else if (parts[1] == "reliability") rule(at, mean(vapply(told, function(p) p$base$result["reliability", i], 0)), 5e-4)
      else if (parts[1] == "item" && bare == name) rule(at, model$item[[sub("^item:", "", name)]], 2e-4)
      else if (parts[1] == "item") rule(at, model$item_error[[sub("^item:", "", bare)]], 2e-4)
      else given(at, from_rows)
    }
  } else if (row$kind == "planning" && row$place == "") {
    careful <- model$T[q, q] * exp(-qnorm(0.8) * log_error(q)); noise <- model$R[q, q] + model$s[q] / items[q]
    needs <- function(sign) vapply(told, function(p) { v <- p$base$result["variance", q] + sign * p$slack["variance", q]
      5 * ceiling(max(0, ceiling((0.7 / 0.3 / careful - max(0, 1 / v - 1 / model$T[q, q])) * noise - 1e-9)) / 5) }, 0)
    if (name == "target") rule(at, 0.7)
    else if (name == "each") { each <- function(f) 5 * ceiling(ceiling(0.7 / 0.3 * noise / careful * f - 1e-9) / 5); between(at, each(1), each(0.98), each(1.02)) }
    else if (name == "claim.probability" && !is.na(published(row$finding, "each"))) rule(at, 0.8)
    else if (!every_place_told) given(at, from_rows)
    else if (name == "more") between(at, sum(needs(0)), sum(needs(-1)), sum(needs(1)))
    else if (name == "from") between(at, sum(needs(0) > 0), sum(needs(-1) > 0), sum(needs(1) > 0))
    else if (name == "shown") rule(at, length(shown))
    else given(at, from_rows)
  } else if (row$kind == "comparison") {
    r <- if (is.na(q)) NULL else pair_results[[q]]
    if (is.null(r) || startsWith(row$finding, "reference")) given(at, from_rows)
    else if (name == "places") rule(at, length(told))
    else if (name == "clear") rule(at, z_line * sqrt(mean(r$variance)), 0.01)
    else if (name == "multiplier") rule(at, uniroot(function(z) mean(2 * pnorm(-z * r$own / sqrt(r$variance))) - 0.05, c(0.1, 5), tol = 1e-10)$root, 0.01)
    else {
      J <- length(r$u); width <- drawn_of[[q]]$width
      spot <- c(lower = 0.25, width = 0.5, upper = 0.75)
      # Draws are draws: the place before and the place after in the order of widths may stand at the quartile too.
      if (name %in% names(spot)) { k <- floor(spot[[name]] * (J - 1) + 0.5) + 1; between(at, width[k], width[max(1, k - 1)] - 1, width[min(J, k + 1)] + 1) }
      else rule(at, drawn_of[[q]]$right, 0.03)
    }
  } else if (row$kind == "agreement") {
    own <- numbers$finding == "part:agreement" & numbers$scale == row$scale & numbers$place != ""
    rwg <- numbers$value[own & grepl("\\.rwg$", numbers$name)]; bar <- numbers$value[own & grepl("\\.critical$", numbers$name)]
    f <- published("part:agreement", paste0("scales.", row$scale, ".intraclass.f")); n <- published("part:agreement", paste0("scales.", row$scale, ".intraclass.respondents")); K <- published("part:agreement", paste0("scales.", row$scale, ".intraclass.places"))
    from_f <- function(g) rule(at, g(f), abs(g(f + half(f, FALSE)) - g(f)) + abs(g(f - half(f, FALSE)) - g(f)))
    all_there <- length(rwg) > 0 && isTRUE(length(rwg) == published(row$finding, "places"))
    share <- c(lower = 0.25, median = 0.5, upper = 0.75)
    if (name == "places" && all_there) rule(at, length(rwg))
    else if (name %in% names(share) && all_there) rule(at, quantile(rwg, share[[name]], type = 7, names = FALSE), 0.005)
    else if (name == "shareAbove" && all_there) between(at, mean(rwg > bar), mean(rwg - bar > 0.01), mean(rwg - bar > -0.01))
    else if (name == "icc2" && !is.na(f)) from_f(function(f) 1 - 1 / f)
    else if (name == "icc1" && !is.na(f)) from_f(function(f) (f - 1) / (f + n / K - 1))
    else if (name == "p" && !is.na(f)) from_f(function(f) pf(f, K - 1, n - K, lower.tail = FALSE))
    else given(at, from_rows)
  } else if (row$kind == "change" && name %in% c("change", "smallestDetectable", "probability", "confidence")) {
    before <- published(row$finding, "before"); after <- published(row$finding, "after")
    error <- published(paste0("change:", row$scale), "standardError")
    if (name == "change" && !is.na(before)) rule(at, after - before, 0.001)
    else if (name == "smallestDetectable" && row$place == "" && !is.na(error)) rule(at, z_line * error, z_line * half(error, FALSE))
    else if (name == "probability" && !is.na(published(row$finding, "statistic"))) { x <- published(row$finding, "statistic"); g <- function(x) pchisq(x, published(row$finding, "freedom"), lower.tail = FALSE); rule(at, g(x), abs(g(x - half(x, FALSE)) - g(x))) }
    else if (name == "confidence" && !is.na(published(row$finding, "likelihoodRatio"))) { x <- published(row$finding, "likelihoodRatio"); rule(at, mixture(x, 2), abs(mixture(x + half(x, FALSE), 2) - mixture(x, 2))) }
    else given(at, from_rows)
  } else if (row$kind != "table" && name %in% c("lower", "upper") && !is.na(estimate)) {
    # Any other estimate with its standard error: 1.96 errors to each side.
    of <- Find(function(n) !is.na(published(row$finding, n, row$place)), c("change", "contrast", "coefficient", "level", "difference"))
    if (is.null(of)) given(at, from_rows)
    else { v <- published(row$finding, of, row$place); rule(at, v + (if (name == "lower") -1 else 1) * z_line * estimate, half(v, row$place != "") + z_line * half(estimate, row$place != "")) }
  } else if (row$kind == "table" && grepl("\\.(lower|upper)$", name)) {
    # Estimates in tables: the same.
    stem <- sub("\\.(lower|upper)$", "", name)
    v <- published(row$finding, paste0(stem, ".value"), row$place); e <- published(row$finding, paste0(stem, ".standardError"), row$place)
    if (is.na(v) || is.na(e)) given(at, from_rows)
    else rule(at, v + (if (grepl("lower$", name)) -1 else 1) * z_line * e, half(v, row$place != "") + z_line * half(e, row$place != ""))
  } else given(at, from_rows)
}
`;
