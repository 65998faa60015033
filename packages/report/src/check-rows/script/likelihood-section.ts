/** The likelihood of the measurement model written out in base R, from sums of people; and lme4 beside it. */
export const likelihoodSection = `
# 3. The likelihood, written out ----------------------------------------------------------------------------
# y = item + facts + place effect by scale + person effect by scale + error. Of a person the model needs how many
# answers they gave on each scale (m), and by scale the sums of their answers and of the rows of the design: with
# A = m / s, K = (R^-1 + A)^-1 = R (I + A R)^-1, the inverse covariance of the answers is S - S Z K Z' S. People with
# the same m have the same K, so places are added up by m. Place effects: W = (T^-1 + L)^-1 = T (I + L T)^-1.
data_of <- function(y, scale, place, facts = NULL, effects = "common") {
  kept <- rowSums(!is.na(y)) > 0 & if (is.null(facts)) TRUE else rowSums(is.na(facts)) == 0
  y <- y[kept, , drop = FALSE]; place <- factor(place[kept], levels = unique(place[kept]))
  facts <- if (is.null(facts) || ncol(facts) == 0) NULL else facts[kept, , drop = FALSE]
  n <- nrow(y); I <- ncol(y); q <- max(scale); there <- !is.na(y); y0 <- ifelse(there, y, 0)
  F <- if (is.null(facts)) 0 else ncol(facts) * (if (effects == "scale") q else 1)
  p <- I + F
  m <- t(rowsum(t(there * 1), scale, reorder = TRUE)); m <- matrix(m, n, q)
  facts_on <- function(s) if (F == 0) matrix(0, n, 0) else if (effects == "common") facts else
    do.call(cbind, lapply(seq_len(ncol(facts)), function(f) { x <- matrix(0, n, q); x[, s] <- facts[, f]; x }))
  blocks <- vector("list", q); products <- vector("list", q)
  for (s in seq_len(q)) {
    on <- there & rep(scale == s, each = n); x <- facts_on(s)
    total <- rowSums(y0 * on)
    blocks[[s]] <- cbind(on * 1, x * m[, s], total)
    XX <- matrix(0, p + 1, p + 1); i <- seq_len(I); f <- I + seq_len(F)
    XX[i, i] <- diag(colSums(on), I)
    if (F > 0) { XX[i, f] <- crossprod(on * 1, x); XX[f, i] <- t(XX[i, f]); XX[f, f] <- crossprod(x * m[, s], x)
      XX[f, p + 1] <- crossprod(x, total); XX[p + 1, f] <- XX[f, p + 1] }
    XX[i, p + 1] <- colSums(y0 * on); XX[p + 1, i] <- XX[i, p + 1]; XX[p + 1, p + 1] <- sum((y0 * on)^2)
    products[[s]] <- XX
  }
  key <- apply(m, 1, paste, collapse = " ")
  classes <- lapply(split(seq_len(n), key), function(j) {
    flat <- do.call(cbind, lapply(blocks, function(b) b[j, , drop = FALSE]))
    by_place <- rowsum(cbind(1, flat), as.integer(place[j]))
    at <- matrix(0, nlevels(place), ncol(by_place)); at[as.integer(rownames(by_place)), ] <- by_place
    list(m = m[j[1], ], n = at[, 1], sums = array(at[, -1], c(nlevels(place), p + 1, q)), cross = crossprod(flat), count = length(j))
  })
  # The same, class beside class, so that one product of matrices adds them all up.
  stacked <- list(own = do.call(cbind, lapply(products, as.vector)), m = do.call(rbind, lapply(classes, function(k) k$m)), count = vapply(classes, function(k) k$count, 0), n = do.call(cbind, lapply(classes, function(k) k$n)),
    sums = do.call(cbind, lapply(classes, function(k) matrix(k$sums, ncol = q))),
    cross = do.call(cbind, lapply(classes, function(k) do.call(cbind, lapply(seq_len(q), function(a) do.call(cbind, lapply(seq_len(q), function(b) as.vector(k$cross[(a - 1) * (p + 1) + seq_len(p + 1), (b - 1) * (p + 1) + seq_len(p + 1)]))))))))
  list(y = y, place = place, places = levels(place), m = m, Q = q, p = p, I = I, N = sum(there), scale = scale, classes = classes, stacked = stacked, products = products,
    answers = as.numeric(colSums(m)), people = as.numeric(table(place)), respondents = n, place_answers = as.numeric(rowsum(rowSums(m), as.integer(place))),
    people_by_scale = rowsum((m > 0) * 1, as.integer(place)), facts = facts, facts_on = facts_on,
    together = function(a, b) any(m[, a] > 0 & m[, b] > 0), several = function(a) any(m[, a] > 1))
}
ln_det <- function(A) as.numeric(determinant(A, logarithm = TRUE)$modulus)
inverse <- function(A) chol2inv(chol(A))
likelihood <- function(d, T, R, s, whole = FALSE, reml = method == "REML") {
  q <- d$Q; K <- length(d$places); p <- d$p; S <- 1 / s; one <- diag(q)
  k <- d$stacked; n_class <- nrow(k$m); A <- k$m * rep(S, each = n_class); G <- O <- C <- array(0, c(n_class, q, q))
  # (I + A R)^-1 of every class at once where there are one or two scales, one after the other where there are more.
  H <- array(0, c(n_class, q, q))
  if (q == 1) { det <- 1 + A[, 1] * R[1, 1]; H[, 1, 1] <- R[1, 1] / det }
  else if (q == 2) { det <- (1 + A[, 1] * R[1, 1]) * (1 + A[, 2] * R[2, 2]) - A[, 1] * A[, 2] * R[1, 2]^2
    H[, 1, 1] <- (R[1, 1] + A[, 2] * (R[1, 1] * R[2, 2] - R[1, 2]^2)) / det; H[, 2, 2] <- (R[2, 2] + A[, 1] * (R[1, 1] * R[2, 2] - R[1, 2]^2)) / det; H[, 1, 2] <- H[, 2, 1] <- R[1, 2] / det }
  else { det <- numeric(n_class); for (i in seq_len(n_class)) { M <- one + A[i, ] * R; h <- R %*% solve(M); H[i, , ] <- (h + t(h)) / 2; det[i] <- exp(ln_det(M)) } }
  for (a in seq_len(q)) for (b in seq_len(q)) {
    G[, a, b] <- ((a == b) - A[, a] * H[, a, b]) * S[b]; O[, a, b] <- A[, a] * (a == b) - A[, a] * H[, a, b] * A[, b]; C[, a, b] <- S[a] * H[, a, b] * S[b]
  }
  L <- array(k$n %*% matrix(O, n_class), c(K, q, q))
  B <- array(k$sums %*% vapply(seq_len(q), function(a) as.vector(t(matrix(G[, a, ], n_class))), numeric(n_class * q)), c(K, p + 1, q))
  P <- matrix(k$own %*% S - k$cross %*% as.vector(aperm(C, c(3, 2, 1))), p + 1)
  ln <- sum(d$answers * log(s)) + sum(k$count * log(det)); omegas <- if (whole) lapply(seq_len(n_class), function(i) matrix(O[i, , ], q))
  Ws <- if (whole) lapply(seq_len(K), function(k) { Lk <- matrix(L[k, , ], q); W <- T %*% solve(one + Lk %*% T); list(L = Lk, W = (W + t(W)) / 2, B = t(matrix(B[k, , ], p + 1))) })
  # W of every place at once where there are one or two scales: the inverse of I + L T spelled out.
  W <- array(0, c(K, q, q))
  if (q == 1) { det <- 1 + L[, 1, 1] * T[1, 1]; W[, 1, 1] <- T[1, 1] / det }
  else if (q == 2) {
    a <- 1 + L[, 1, 1] * T[1, 1] + L[, 1, 2] * T[2, 1]; b <- L[, 1, 1] * T[1, 2] + L[, 1, 2] * T[2, 2]; c <- L[, 2, 1] * T[1, 1] + L[, 2, 2] * T[2, 1]; d2 <- 1 + L[, 2, 1] * T[1, 2] + L[, 2, 2] * T[2, 2]
    det <- a * d2 - b * c; W[, 1, 1] <- (T[1, 1] * d2 - T[1, 2] * c) / det; W[, 1, 2] <- W[, 2, 1] <- (T[1, 2] * a - T[1, 1] * b) / det; W[, 2, 2] <- (T[2, 2] * a - T[2, 1] * b) / det
  } else { det <- numeric(K); for (k in seq_len(K)) { M <- one + matrix(L[k, , ], q) %*% T; w <- T %*% solve(M); W[k, , ] <- (w + t(w)) / 2; det[k] <- exp(ln_det(M)) } }
  ln <- ln + sum(log(det))
  for (a in seq_len(q)) for (b in seq_len(q)) P <- P - crossprod(matrix(B[, , a] * W[, a, b], K), matrix(B[, , b], K))
  x <- seq_len(p); XX <- P[x, x, drop = FALSE]; beta <- solve(XX, P[x, p + 1])
  criterion <- ln + P[p + 1, p + 1] - sum(P[x, p + 1] * beta) + (if (reml) ln_det(XX) else 0) + (d$N - if (reml) p else 0) * log(2 * pi)
  if (!whole) return(criterion)
  C <- solve(XX)
  # What a place's level is made of: items of the scale at their mean, facts at their mean over people.
  level_x <- lapply(seq_len(q), function(s) { v <- numeric(p); v[which(d$scale == s)] <- 1 / sum(d$scale == s)
    if (p > d$I) v[(d$I + 1):p] <- colMeans(d$facts_on(s)); v })
  X <- do.call(rbind, level_x)
  places <- lapply(seq_len(K), function(k) { w <- Ws[[k]]; B <- w$B[, x, drop = FALSE]
    effect <- as.numeric(w$W %*% (w$B[, p + 1] - B %*% beta)); lean <- w$W %*% B
    list(effect = effect, W = w$W, L = w$L, B = w$B, lean = lean, level = as.numeric(X %*% beta) + effect,
      level_covariance = w$W + (X - lean) %*% C %*% t(X - lean), prediction = w$W + lean %*% C %*% t(lean),
      reliability = ifelse(diag(T) > 0, 1 - diag(w$W) / diag(T), 0)) })
  names(places) <- d$places
  list(d = d, T = T, R = R, s = s, beta = beta, C = C, criterion = criterion, places = places, X = X, omegas = omegas, Q = q)
}

apply_B <- function(fit, k) fit$places[[k]]$B

# Minimizing: a start, a search, and steps of Newton at the end.
minimize <- function(f, x, polish = TRUE, tolerance = 1e-12) {
  safe <- function(x) { v <- tryCatch(f(x), error = function(e) NA); if (is.finite(v)) v else 1e12 }
  best <- nlminb(x, safe, control = list(iter.max = 500, eval.max = 4000, rel.tol = tolerance, x.tol = 1e-9))
  x <- best$par; v <- best$objective
  if (polish) for (turn in 1:3) {
    h <- 1e-4 * pmax(1, abs(x)); move <- function(i, by) replace(x, i, x[i] + by)
    up <- vapply(seq_along(x), function(i) safe(move(i, h[i])), 0); down <- vapply(seq_along(x), function(i) safe(move(i, -h[i])), 0)
    g <- (up - down) / (2 * h)
    H <- tryCatch(optimHess(x, safe, control = list(ndeps = rep(1e-3, length(x)))), error = function(e) NULL)
    step <- if (is.null(H)) NULL else tryCatch(-solve(H, g), error = function(e) NULL)
    if (is.null(step) || any(!is.finite(step)) || max(abs(step)) > 0.1 || safe(x + step) > v + 1e-7) break
    x <- x + step; v <- min(v, safe(x))
    if (max(abs(step)) < 1e-7) break
  }
  list(par = x, value = v)
}
lower_of <- function(x, size) { L <- matrix(0, size, size); L[t(upper.tri(L, diag = TRUE))] <- x; L }
root_of <- function(A) { L <- tryCatch(t(chol(A)), error = function(e) { e <- eigen(A, symmetric = TRUE); r <- t(e$vectors %*% diag(sqrt(pmax(e$values, 0)), nrow(A)));
  t(qr.R(qr(r)) * sign(diag(qr.R(qr(r))) + (diag(qr.R(qr(r))) == 0))) }); L[t(upper.tri(L, diag = TRUE))] }
# How the variances are made of a vector: place as given by "shape", person, answers.
shape_free <- function(free) list(size = length(free) * (length(free) + 1) / 2, of = function(x, q) { T <- matrix(0, q, q); if (length(free) > 0) T[free, free] <- tcrossprod(lower_of(x, length(free))); T })
shape_rho <- function(rho) list(size = 2, of = function(x, q) tcrossprod(exp(x)) * matrix(c(1, rho, rho, 1), 2))
shape_same <- list(size = 1, of = function(x, q) matrix(exp(2 * x), q, q))
person_pattern <- function(d) { q <- d$Q; together <- outer(seq_len(q), seq_len(q), Vectorize(function(a, b) a == b || d$together(a, b)))
  alone <- vapply(seq_len(q), function(a) d$several(a) || any(together[a, -a]), NA); list(together = all(together), alone = alone) }
model_of <- function(d, shape, errors_by_scale, reml = method == "REML") {
  q <- d$Q; pattern <- person_pattern(d); v <- if (pattern$together) q * (q + 1) / 2 else q; S <- if (errors_by_scale) q else 1
  if (!all(pattern$alone)) v <- 0
  parts <- function(x) { a <- shape$size
    R <- if (v == 0) matrix(0, q, q) else if (pattern$together) tcrossprod(lower_of(x[a + seq_len(v)], q)) else diag(x[a + seq_len(v)]^2, q)
    list(T = shape$of(x[seq_len(a)], q), R = R, s = rep(exp(x[a + v + seq_len(S)]), length.out = q)) }
  list(parts = parts, value = function(x) { k <- parts(x); likelihood(d, k$T, k$R, k$s, reml = reml) }, person = function(R) if (v == 0) numeric(0) else if (pattern$together) root_of(R) else sqrt(diag(R)),
    answers = function(s) log(if (errors_by_scale) s else s[1]), rest = v + S)
}
starting <- function(d) {
  means <- function(y, g) rowsum(y, g) / as.numeric(table(g))
  by_scale <- vapply(seq_len(d$Q), function(s) { y <- d$y[, d$scale == s, drop = FALSE]; y <- sweep(y, 2, colMeans(y, na.rm = TRUE)); m <- rowMeans(y, na.rm = TRUE)
    ok <- is.finite(m); e <- mean((y - m)^2, na.rm = TRUE) * 1.2; pm <- tapply(m[ok], d$place[ok], mean); w <- mean((m[ok] - pm[as.character(d$place[ok])])^2)
    c(max(0.02, var(pm) * 0.6), max(0.05, w * 0.7), max(0.05, e)) }, numeric(3))
  list(T = diag(by_scale[1, ], d$Q), R = diag(by_scale[2, ], d$Q), s = by_scale[3, ])
}
fit_here <- function(d, errors_by_scale, start = starting(d), reml = method == "REML") {
  shape <- shape_free(seq_len(d$Q)); m <- model_of(d, shape, errors_by_scale, reml)
  found <- minimize(m$value, c(root_of(start$T), m$person(start$R), m$answers(start$s)))
  k <- m$parts(found$par)
  c(likelihood(d, k$T, k$R, k$s, TRUE, reml), list(by_scale = errors_by_scale, reml = reml, program = "R"))
}
# The criterion with place effects of another shape, all else at its best.
criterion_with <- function(fit, shape, start) {
  m <- model_of(fit$d, shape, fit$by_scale, fit$reml)
  minimize(m$value, c(start, m$person(fit$R), m$answers(fit$s)), polish = FALSE)$value
}
ratio_without <- function(fit, q) {
  free <- setdiff(seq_len(fit$Q), q); T <- fit$T[free, free, drop = FALSE]
  max(0, criterion_with(fit, shape_free(free), if (length(free) > 0) root_of(T + diag(1e-8, length(free))) else numeric(0)) - fit$criterion)
}
ratio_same <- function(fit) max(0, criterion_with(fit, shape_same, log(max(mean(fit$T), 1e-3)) / 2) - fit$criterion)
mixture <- function(x, df) if (is.na(x) || x <= 0) 0 else 1 - ((if (df == 1) 0 else pchisq(x, df - 1, lower.tail = FALSE)) + pchisq(x, df, lower.tail = FALSE)) / 2
# How the correlation of two scales among places could lie: all of it by the profile of the likelihood.
profile_of <- function(fit) {
  sd <- sqrt(diag(fit$T)); if (fit$Q != 2 || any(sd < 1e-6)) return(NULL)
  estimate <- max(-1, min(1, fit$T[1, 2] / prod(sd)))
  m0 <- model_of(fit$d, shape_rho(0), fit$by_scale, fit$reml); x <- c(log(sd), m0$person(fit$R), m0$answers(fit$s))
  v <- covariance_of(fit)[1:3, 1:3]; slope <- c(-estimate / (2 * fit$T[1, 1]), 1 / prod(sd), -estimate / (2 * fit$T[2, 2])); guess <- min(1, sqrt(max(1e-4, sum(slope * (v %*% slope)))))
  root <- function(rho) { m <- model_of(fit$d, shape_rho(rho), fit$by_scale, fit$reml); r <- minimize(m$value, x, polish = FALSE, 1e-10); sqrt(max(0, r$value - fit$criterion)) }
  end <- function(side) {
    if (sign(estimate) == side && abs(estimate) == 1) return(side)
    # Nearly a straight line in atanh: the next point by the line through the last two, kept between what is known.
    a <- atanh(max(-0.9999, min(0.9999, estimate))); fa <- -z_line; inside <- a; outside <- atanh(side * 0.99999)
    x <- if (abs(estimate) < 1) a + side * z_line * guess / (1 - estimate^2) else a / 2; past <- c(a, fa)
    if (side * (x - outside) > 0) x <- (a + outside) / 2
    for (turn in 1:30) {
      f <- root(tanh(x)) - z_line
      if (abs(f) < 1e-4) return(tanh(x))
      if (f < 0) inside <- x else outside <- x
      if (f < 0 && abs(tanh(x)) > 0.9999) return(side)
      step <- x - f * (x - past[1]) / (f - past[2]); past <- c(x, f)
      x <- if (is.finite(step) && side * (step - inside) > 0 && side * (outside - step) > 0) step else (inside + outside) / 2
    }
    tanh(x)
  }
  list(estimate = estimate, lower = end(-1), upper = end(1), positive = pnorm(sign(estimate) * root(0)))
}
# What the estimated variances could be apart from their own: twice the inverse of the scoring matrix, summed person by
# person and place by place, with the helpers of the report's own script.
covariance_of <- function(fit) {
  d <- fit$d; q <- fit$Q; s <- empty_scores(q)
  for (c in seq_along(d$classes)) { k <- d$classes[[c]]; one <- add_respondent(empty_scores(q), fit$omegas[[c]], k$m)
    for (name in names(s)) s[[name]] <- s[[name]] + k$count * one[[name]] }
  for (k in seq_along(fit$places)) s <- add_place(s, fit$places[[k]]$L, fit$places[[k]]$W, d$people[k])
  variance_covariance(s, list(place = fit$T, respondent = fit$R, item = fit$s), if (fit$by_scale) "scale" else "common", person_pattern(d)$together)
}
correlation_in <- function(A, i, j) A[i, j] / sqrt(A[i, i] * A[j, j])
# The delta method on atanh.
latent <- function(fit, cov, level, i, j) {
  A <- if (level == "place") fit$T else fit$R; v <- fit$Q * (fit$Q + 1) / 2; if (A[i, i] <= 0 || A[j, j] <= 0) return(NULL)
  index <- function(a, b) { a0 <- max(a, b); b0 <- min(a, b); a0 * (a0 - 1) / 2 + b0 + if (level == "place") 0 else v }
  e <- c(index(i, i), index(j, j), index(i, j)); rho <- correlation_in(A, i, j)
  if (cov[e[3], e[3]] == 0 || abs(rho) > 1 - 1e-9) return(NULL)
  slope <- c(-rho / (2 * A[i, i]), -rho / (2 * A[j, j]), 1 / sqrt(A[i, i] * A[j, j]))
  error <- sqrt(sum(slope * (cov[e, e] %*% slope))) / (1 - rho^2)
  list(estimate = rho, lower = tanh(atanh(rho) - z_line * error), upper = tanh(atanh(rho) + z_line * error))
}
# The main models with lme4, where it is here: its variances are those that all below rests on.
fit_lme4 <- function(d) {
  long <- do.call(rbind, lapply(seq_len(d$I), function(i) { j <- which(!is.na(d$y[, i])); data.frame(y = d$y[j, i], item = i, row = j, scale = d$scale[i]) }))
  long$item <- factor(long$item); long$place <- d$place[long$row]; long$respondent <- factor(long$row)
  for (q in seq_len(d$Q)) long[[paste0("s", q)]] <- as.numeric(long$scale == q)
  F <- d$p - d$I
  if (F > 0) for (f in seq_len(F)) { long[[paste0("x", f)]] <- 0; for (q in seq_len(d$Q)) { on <- long$scale == q; long[[paste0("x", f)]][on] <- d$facts_on(q)[long$row[on], f] } }
  pattern <- person_pattern(d); together <- paste0("s", seq_len(d$Q), collapse = " + ")
  person <- if (!all(pattern$alone)) NULL else if (pattern$together) paste0("(0 + ", together, " | respondent)") else paste0("(0 + s", seq_len(d$Q), " | respondent)")
  formula <- as.formula(paste("y ~ 0 +", paste(c(if (d$I > 1) "item" else "I(rep(1, length(y)))", paste0("x", seq_len(F), recycle0 = TRUE), paste0("(0 + ", together, " | place)"), person), collapse = " + ")))
  m <- suppressMessages(lme4::lmer(formula, long, REML = method == "REML", control = lme4::lmerControl(optimizer = "bobyqa", calc.derivs = FALSE, check.conv.singular = "ignore", optCtrl = list(rhoend = 1e-9, maxfun = 2e4))))
  v <- lme4::VarCorr(m)
  block <- function(kind) { b <- matrix(0, d$Q, d$Q); for (name in names(v)[startsWith(names(v), kind)]) { q <- as.integer(sub("s", "", rownames(v[[name]]))); b[q, q] <- b[q, q] + matrix(v[[name]], length(q)) }; b }
  fit <- likelihood(d, block("place"), block("respondent"), rep(sigma(m)^2, d$Q), TRUE)
  crit <- if (method == "REML") as.numeric(lme4::REMLcrit(m)) else as.numeric(-2 * logLik(m))
  effects <- as.matrix(lme4::ranef(m)$place)[d$places, , drop = FALSE]
  gap <- c(abs(crit - fit$criterion) / abs(crit), max(abs(lme4::fixef(m) - fit$beta)), max(abs(effects - matrix(unlist(lapply(fit$places, function(p) p$effect)), ncol = d$Q, byrow = TRUE))))
  if (max(gap) > 1e-5) stop("lme4 and the likelihood written here differ on the same variances by ", paste(signif(gap, 3), collapse = ", "))
  checked_with_lme4 <<- TRUE
  fit <- c(fit, list(by_scale = FALSE, reml = method == "REML", program = "lme4"))
  # lme4 may stop a little short of the top, most of all near a correlation of 1: the search goes on here from a little
  # inside of where it stopped, and from a start of its own; what gives the better fit is taken.
  inside <- list(T = fit$T + diag(0.02 * diag(fit$T) + 1e-6, d$Q), R = fit$R + diag(0.02 * diag(fit$R) + 1e-6, d$Q), s = fit$s)
  for (start in list(inside, starting(d))) { further <- tryCatch(fit_here(d, FALSE, start), error = function(e) NULL); if (!is.null(further) && further$criterion < fit$criterion - 1e-7) fit <- further }
  fit
}
checked_with_lme4 <- FALSE
has_lme4 <- requireNamespace("lme4", quietly = TRUE)
fit_best <- function(d, errors_by_scale = by_scale && d$Q > 1) if (has_lme4 && !errors_by_scale) fit_lme4(d) else fit_here(d, errors_by_scale)
`;
