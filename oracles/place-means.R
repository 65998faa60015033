# The model of place means with known errors (Raudenbush & Bryk 2002, ch. 7) on data/place-means.csv: estimates by
# metafor's rma.mv, and by the likelihood written out in base R, which also gives the profile ranges; they must agree.
suppressMessages({ library(metafor); library(jsonlite) })
data <- read.csv("data/place-means.csv")
scales <- c("trust", "action")

long <- function(d, q) do.call(rbind, lapply(seq_len(nrow(d)), function(k)
  data.frame(place = d$place[[k]], scale = factor(scales[q], scales[q]), y = unlist(d[k, scales[q]]),
    turnover = d$turnover[[k]] - mean(d$turnover), greens = d$greens[[k]] - mean(d$greens))))
errors <- function(d, k, q) matrix(unlist(d[k, c("v11", "v12", "v12", "v22")]), 2)[q, q, drop = FALSE]

# The likelihood, written out. T packed by rows of its lower triangle.
deviance_of <- function(T, d, q, facts, method) {
  p <- length(q) * (1 + length(facts)); A <- matrix(0, p, p); b <- numeric(p); D <- 0
  Z <- cbind(1, scale(as.matrix(d[facts]), scale = FALSE))
  for (k in seq_len(nrow(d))) {
    S <- T + errors(d, k, q); P <- solve(S); X <- diag(length(q)) %x% Z[k, , drop = FALSE]; y <- unlist(d[k, scales[q]])
    A <- A + t(X) %*% P %*% X; b <- b + t(X) %*% P %*% y
    D <- D + as.numeric(determinant(S)$modulus) + sum(y * (P %*% y))
  }
  g <- solve(A, b); n <- nrow(d) * length(q); reml <- method == "REML"
  list(value = D - sum(b * g) + (n - reml * p) * log(2 * pi) + reml * as.numeric(determinant(A)$modulus), effects = as.numeric(g), covariance = solve(A))
}
triangle <- function(x, m) { L <- matrix(0, m, m); L[t(upper.tri(L, diag = TRUE))] <- x; tcrossprod(L) }
best_of <- function(value, starts) { found <- lapply(starts, function(x) {
  one <- if (length(x) == 1) nlminb(x, value, control = list(rel.tol = 1e-14)) else nlminb(x, value, control = list(rel.tol = 1e-14, iter.max = 500, eval.max = 2000))
  one }); found[[which.min(vapply(found, function(one) one$objective, 0))]] }

model <- function(d, q, facts = character(), method = "REML") {
  m <- length(q); at <- function(T) deviance_of(T, d, q, facts, method)
  start <- function(s) if (m == 1) s else c(s, s / 2, s)
  found <- best_of(function(x) at(triangle(x, m))$value, lapply(c(.1, .4), start))
  T <- triangle(found$par, m); there <- at(T)
  # metafor's own fit.
  l <- long(d, q); V <- as.matrix(bldiag(lapply(seq_len(nrow(d)), function(k) errors(d, k, q))))
  mods <- as.formula(paste("~ 0 +", paste(c("scale", if (length(facts)) paste0("scale:", facts)), collapse = " + ")))
  if (m == 1) mods <- as.formula(paste("~ 1", if (length(facts)) paste("+", paste(facts, collapse = " + "))))
  other <- if (m == 1) rma.mv(y, V, mods = mods, random = ~ 1 | place, data = l, method = method, control = list(optimizer = "optim", optmethod = "BFGS", reltol = 1e-14))
    else rma.mv(y, V, mods = mods, random = ~ scale | place, struct = "UN", data = l, method = method, control = list(optimizer = "optim", optmethod = "BFGS", reltol = 1e-14))
  T2 <- if (m == 1) matrix(other$sigma2) else matrix(c(other$tau2[[1]], other$rho * sqrt(prod(other$tau2)), NA, other$tau2[[2]]), 2, byrow = TRUE)
  if (m == 2) T2[2, 1] <- T2[1, 2]
  # metafor counts |X'X| in its restricted likelihood; the difference is a constant, so the maximum is the same.
  stopifnot(max(abs(T - T2)) < 2e-5)
  order <- if (m == 1) seq_along(coef(other)) else { w <- names(coef(other)); unlist(lapply(scales[q], function(s) c(which(w == paste0("scale", s)), vapply(facts, function(f) which(w == paste0("scale", s, ":", f)), 0L)))) }
  stopifnot(max(abs(there$effects - coef(other)[order])) < 1e-5)
  z2 <- qchisq(.95, 1)
  range_of <- function(i) {
    others <- function(tau) { s <- sqrt(tau)
      if (m == 1) return(at(matrix(tau))$value)
      value <- function(x) { L <- matrix(c(s, x[[1]], 0, x[[2]]), 2); T <- tcrossprod(L); if (i == 2) T <- T[2:1, 2:1]; at(T)$value }
      best_of(value, list(c(.1, .2), c(.3, .05)))$objective }
    rise <- function(tau) others(tau) - found$objective - z2
    t <- T[i, i]; top <- t + .05; while (rise(top) < 0) top <- 2 * top
    c(if (rise(0) <= 0) 0 else uniroot(rise, c(0, t), tol = 1e-10)$root, uniroot(rise, c(t, top), tol = 1e-10)$root)
  }
  correlation <- NULL
  if (m == 2) {
    rise <- function(r) best_of(function(x) at(tcrossprod(exp(x)) * matrix(c(1, r, r, 1), 2))$value, list(log(sqrt(diag(T))), log(c(.3, .3))))$objective - found$objective - z2
    rho <- T[1, 2] / sqrt(prod(diag(T)))
    end <- function(side) if (rise(side) <= 0) side else uniroot(rise, sort(c(rho, side)), tol = 1e-8)$root
    correlation <- list(estimate = rho, range = c(end(-1 + 1e-9), end(1 - 1e-9)))
  }
  posterior <- lapply(seq_len(nrow(d)), function(k) { S <- T + errors(d, k, q); X <- diag(m) %x% cbind(1, scale(as.matrix(d[facts]), scale = FALSE))[k, , drop = FALSE]
    list(effect = as.numeric(T %*% solve(S, unlist(d[k, scales[q]]) - X %*% there$effects)), covariance = T - T %*% solve(S, T)) })
  list(method = method, scales = scales[q], facts = facts, places = nrow(d), criterion = found$objective, variance = T, effects = there$effects,
    errors = sqrt(diag(there$covariance)), ranges = lapply(seq_len(m), range_of), correlation = correlation,
    posterior = posterior)
}

half <- data[data$turnover > median(data$turnover), ]
alike <- transform(data, action = 3 + (action - mean(action)) / 4)
out <- list(
  made = list(R = R.version.string, metafor = as.character(packageVersion("metafor"))),
  both = model(data, 1:2), bothML = model(data, 1:2, method = "ML"), adjusted = model(data, 1:2, c("turnover", "greens")),
  trust = model(data, 1), action = model(data, 2, "turnover"), half = model(half, 1:2), alike = model(alike, 2))
write_json(out, "out/place-means.json", auto_unbox = TRUE, digits = 12, null = "null", pretty = TRUE)
