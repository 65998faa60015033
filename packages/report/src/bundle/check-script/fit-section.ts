/** The restricted likelihood over sums of places, written afresh: answers complete, so that all is in closed form. */
export const fitSection = `
# 2. Fit the model again, where the sums of the whole may go out ---------------------------------------------
# y = item + place effect + person effect + error. Where everybody answered every item, a person is the mean of each
# scale, with covariance V = R + diag(s / items); the mean of a place has T + V / people; the rest of each person's
# answers tells of s alone. So the restricted likelihood needs people and totals of places, squares and cross-products.
fit_whole <- function() {
  total <- sums[sums$what == "total", ]
  ybar <- t(vapply(shown, function(place) vapply(scales, function(s)
    as.numeric(total$value[total$place == place & total$first == s]), 0) / (people[[place]] * items), numeric(Q)))
  if (Q == 1) ybar <- matrix(ybar, ncol = 1)
  n <- sum(people); K <- length(people); N <- n * sum(items)
  own <- sums[sums$what == "item", ]
  item_mean <- as.numeric(own$value) / n
  item_scale <- match(own$second, scales)
  cross <- square_of("crossProducts") / outer(items, items)
  squares <- of_scales("squares")
  within <- cross - t(ybar) %*% (people * ybar)
  # Squares left when each answer is held against its person and its item.
  rest <- vapply(seq_len(Q), function(q) squares[[q]] - items[[q]] * cross[q, q] -
    n * sum((item_mean[item_scale == q] - mean(item_mean[item_scale == q]))^2), 0)

  by_size <- lapply(split(seq_len(K), people), function(k) { y <- ybar[k, , drop = FALSE]
    list(people = people[[k[1]]], count = length(k), sum = colSums(y), cross = crossprod(y)) })
  lower <- function(x, size) { L <- matrix(0, size, size); L[t(upper.tri(L, diag = TRUE))] <- x; L }
  ln_det <- function(A) as.numeric(determinant(A, logarithm = TRUE)$modulus)
  at <- function(T, R, s) {
    V <- R + diag(s / items, Q)
    info <- matrix(0, Q, Q); score <- numeric(Q); place <- 0; raw <- 0
    # Places of one size have one covariance.
    for (group in by_size) {
      G <- chol2inv(chol(T + V / group$people))
      info <- info + group$count * G
      score <- score + G %*% group$sum
      raw <- raw + sum(G * group$cross)
      place <- place - group$count * (ln_det(G) + ln_det(V / group$people))
    }
    mu <- solve(info, score)
    mus <- raw - sum(mu * score)
    quadratic <- sum(rest / s) + sum(solve(V) * within) + mus
    fixed <- sum((items - 1) * log(n / s)) + ln_det(info) - sum(log(items))
    reml <- method == "REML"
    list(criterion = sum(n * (items - 1) * log(s)) + n * (ln_det(V) + sum(log(items))) + place +
      (if (reml) fixed else 0) + quadratic + (N - if (reml) sum(items) else 0) * log(2 * pi), mu = as.numeric(mu), info = info)
  }
  S <- if (by_scale) Q else 1
  unpack <- function(x, free, correlation = NULL) {
    f <- length(free)
    T <- matrix(0, Q, Q)
    if (is.null(correlation)) {
      t_size <- f * (f + 1) / 2
      if (f > 0) T[free, free] <- tcrossprod(lower(x[seq_len(t_size)], f))
    } else {
      t_size <- 2
      T <- tcrossprod(exp(x[1:2])) * matrix(c(1, correlation, correlation, 1), 2)
    }
    list(T = T, R = tcrossprod(lower(x[t_size + seq_len(V)], Q)), s = rep(exp(x[t_size + V + seq_len(S)]), length.out = Q))
  }
  minimize <- function(x, free, correlation = NULL, twice = TRUE) {
    value <- function(x) { p <- unpack(x, free, correlation); r <- tryCatch(at(p$T, p$R, p$s)$criterion, error = function(e) NA); if (is.finite(r)) r else 1e12 }
    best <- nlminb(x, value, control = list(iter.max = 1000, eval.max = 5000, rel.tol = 1e-13, x.tol = 1e-10))
    if (!twice) return(best)
    again <- optim(best$par, value, method = "BFGS", control = list(reltol = 1e-15, maxit = 500))
    if (again$value < best$objective) best <- list(par = again$par, objective = again$value)
    best
  }
  s0 <- pmax(rest / (n * (items - 1) + (items == 1)), 0.05)
  R0 <- within / (n - K) - diag(s0 / items, Q); diag(R0) <- pmax(diag(R0), 0.05)
  T0 <- diag(pmax(apply(ybar, 2, var) - diag(within) / (n - K) / mean(people), 0.02), Q)
  root <- function(A) { L <- tryCatch(t(chol(A)), error = function(e) diag(sqrt(diag(A)), nrow(A))); L[t(upper.tri(L, diag = TRUE))] }
  log_s <- if (by_scale) log(s0) else log(mean(s0))
  start <- function(free) c(if (length(free) > 0) root(T0[free, free, drop = FALSE]), root(R0), log_s)
  found <- minimize(start(seq_len(Q)), seq_len(Q))
  p <- unpack(found$par, seq_len(Q))
  there <- at(p$T, p$R, p$s)
  C <- solve(there$info)
  # How surely places differ on a scale: the same without its place effects.
  ratio <- vapply(seq_len(Q), function(q) {
    free <- setdiff(seq_len(Q), q)
    max(0, minimize(c(if (length(free) > 0) root(pmax(p$T[free, free, drop = FALSE], diag(1e-6, length(free)))), found$par[-seq_len(V)]), free)$objective - found$objective)
  }, 0)
  # The range of the correlation of two scales among places, by profile likelihood.
  range <- c(NA, NA)
  if (Q == 2 && all(diag(p$T) > 1e-8)) {
    estimate <- p$T[1, 2] / sqrt(p$T[1, 1] * p$T[2, 2])
    x <- c(log(sqrt(diag(p$T))), found$par[-seq_len(V)])
    rise <- function(rho) minimize(x, 1:2, rho, FALSE)$objective - found$objective - qchisq(0.95, 1)
    end <- function(side) if (rise(side) <= 0) side else uniroot(rise, sort(c(estimate, side)), tol = 1e-4)$root
    range <- c(end(-0.9999), end(0.9999))
  }
  list(T = p$T, R = p$R, s = p$s, mu = there$mu, C = C, criterion = found$objective, ratio = ratio, range = range,
    mean = lapply(seq_len(K), function(k) ybar[k, ] - there$mu),
    information = lapply(people, function(m) m * solve(p$R + diag(p$s / items, Q))),
    covariance = variance_covariance(p$T, p$R, p$s, n, K),
    item = setNames(item_mean + (there$mu - of_means(item_mean, item_scale))[item_scale], own$first),
    item_error = setNames(sqrt(diag(C)[item_scale] + p$s[item_scale] / n * (1 - 1 / items[item_scale])), own$first))
}
of_means <- function(value, group) vapply(seq_len(Q), function(q) mean(value[group == q]), 0)

# Twice the inverse of the expected second derivatives of the criterion, over (vech T, vech R, s): places, people
# within places, and answers within people each tell their part.
variance_covariance <- function(T, R, s, n, K) {
  unit <- function(i, j) { E <- matrix(0, Q, Q); E[i, j] <- 1; E[j, i] <- 1; E }
  E <- lapply(seq_len(V), function(v) unit(vech[v, 1], vech[v, 2]))
  A <- if (by_scale) lapply(seq_len(Q), function(q) unit(q, q) / items[[q]]) else list(diag(1 / items, Q))
  nothing <- matrix(0, Q, Q)
  moved <- c(lapply(E, function(e) list(T = e, V = nothing)), lapply(E, function(e) list(T = nothing, V = e)), lapply(A, function(a) list(T = nothing, V = a)))
  P <- length(moved)
  V0 <- R + diag(s / items, Q)
  information <- matrix(0, P, P)
  trace <- function(G, X, Y) sum((G %*% X) * t(G %*% Y)) / 2
  for (m in people) {
    G <- solve(T + V0 / m)
    for (a in seq_len(P)) for (b in seq_len(P))
      information[a, b] <- information[a, b] + trace(G, moved[[a]]$T + moved[[a]]$V / m, moved[[b]]$T + moved[[b]]$V / m)
  }
  O <- solve(V0)
  for (a in seq_len(P)) for (b in seq_len(P)) information[a, b] <- information[a, b] + (n - K) * trace(O, moved[[a]]$V, moved[[b]]$V)
  left <- n * (items - 1) / (2 * s^2)
  last <- 2 * V + seq_len(P - 2 * V)
  information[last, last] <- information[last, last] + (if (by_scale) diag(left, Q) else sum(left))
  free <- c(diag(T)[vech[, 1]] > 1e-6 * min(s) & diag(T)[vech[, 2]] > 1e-6 * min(s),
    diag(R)[vech[, 1]] > 1e-6 * min(s) & diag(R)[vech[, 2]] > 1e-6 * min(s), rep(TRUE, length(last)))
  covariance <- matrix(0, P, P)
  covariance[free, free] <- solve(information[free, free])
  covariance
}

fitted_here <- whole == "given"
why_given <- if (fitted_here) "" else if (whole == "held-back") "The model rests on places that are held back too." else
  "The model rests on sums of the few who skipped a question."
if (fitted_here) model <- fit_whole() else {
  P <- max(as.numeric(sums$first[sums$what == "varianceCovariance"]))
  own <- sums$place[sums$what == "mean"]
  model <- list(T = square_of("variance.place"), R = square_of("variance.respondent"), s = of_scales("variance.item"),
    mu = of_scales("level"), C = square_of("levelCovariance"),
    mean = lapply(shown, function(place) if (place %in% own) of_scales("mean", place) else NULL),
    information = lapply(shown, function(place) if (place %in% own) square_of("information", place) else NULL),
    covariance = matrix(vapply(seq_len(P * P), function(k) number_of("varianceCovariance", as.character((k - 1) %% P + 1), as.character((k - 1) %/% P + 1)), 0), P))
}
`;
