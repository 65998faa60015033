/** Items within and between places: two-level likelihoods with their gradients written out. */
export const itemsSection = String.raw`
# 8. Items: how they go together within and between places ------------------------------------------------------
# Covariances of both levels by full maximum likelihood from complete answers, places of any size: place means have
# covariance B + W / n, what is left within places W. The gradient is written out, so that the search is quick.
two_level_data <- function(y, g) {
  n <- as.numeric(table(g)); means <- rowsum(y, g) / n; rest <- y - means[as.integer(g), , drop = FALSE]
  list(p = ncol(y), N = nrow(y), K = length(n), n = n, means = means, SS = crossprod(rest),
    by_size = lapply(split(seq_along(n), n), function(k) list(n = n[k[1]], K = length(k), m = means[k, , drop = FALSE])))
}
two_level <- function(t, W, B) {
  V <- lapply(t$by_size, function(s) B + W / s$n); G <- lapply(V, inverse); Wi <- inverse(W)
  info <- Reduce("+", Map(function(s, G) s$K * G, t$by_size, G)); mu <- solve(info, Reduce("+", Map(function(s, G) G %*% colSums(s$m), t$by_size, G)))
  value <- (t$N - t$K) * ln_det(W) + sum(Wi * t$SS) + t$N * t$p * log(2 * pi) + t$p * sum(log(t$n)); gB <- matrix(0, t$p, t$p); gW <- (t$N - t$K) * Wi - Wi %*% t$SS %*% Wi
  for (i in seq_along(G)) { s <- t$by_size[[i]]; e <- sweep(s$m, 2, mu); S <- crossprod(e); value <- value + s$K * ln_det(V[[i]]) + sum(G[[i]] * S)
    g <- s$K * G[[i]] - G[[i]] %*% S %*% G[[i]]; gB <- gB + g; gW <- gW + g / s$n }
  list(value = value, W = gW, B = gB, G = G, Wi = Wi)
}
# One level: free (a root), one or more factors of variance 1 (loadings, residual variances, correlation), or items apart.
level_free <- function(p) list(size = p * (p + 1) / 2, df = p * (p + 1) / 2, start = function(S) root_of(S), of = function(x) tcrossprod(lower_of(x, p)),
  back = function(x, g) { L <- lower_of(x, p); d <- 2 * g %*% L; d[t(upper.tri(L, diag = TRUE))] }, lower = NULL)
# Free of any bound but that every place mean's own covariance stays one.
level_open <- function(p) list(size = p * (p + 1) / 2, df = p * (p + 1) / 2, start = function(S) S[t(upper.tri(S, diag = TRUE))],
  of = function(x) { L <- lower_of(x, p); L + t(L) - diag(diag(L), p) }, back = function(x, g) { d <- 2 * g; diag(d) <- diag(g); d[t(upper.tri(d, diag = TRUE))] })
level_apart <- function(p) list(size = p, df = p, start = function(S) log(diag(S)), of = function(x) diag(exp(x), p), back = function(x, g) diag(g) * exp(x))
level_factor <- function(p, of_item) { two <- max(of_item) > 1; off <- outer(of_item, of_item, "!=")
  list(size = 2 * p + two, df = 2 * p + two, start = function(S) c(sqrt(pmax(0.3 * diag(S), 1e-3)) , sqrt(pmax(0.5 * diag(S), 1e-3)), if (two) 1),
    of = function(x) { r <- if (two) sin(x[2 * p + 1]) else 1; tcrossprod(x[1:p]) * ifelse(off, r, 1) + diag(x[p + 1:p]^2, p) },
    back = function(x, g) { r <- if (two) sin(x[2 * p + 1]) else 1; C <- ifelse(off, r, 1); l <- x[1:p]
      c(2 * (g * C) %*% l, 2 * diag(g) * x[p + 1:p], if (two) sum(g * off * tcrossprod(l)) * cos(x[2 * p + 1])) }, parameters = function(x) list(loadings = x[1:p], residuals = x[p + 1:p]^2, r = if (two) sin(x[2 * p + 1])), two = two, off = off) }
fit_two_level <- function(t, within, between, start, x = c(within$start(start$W), between$start(start$B))) {
  a <- seq_len(within$size); b <- within$size + seq_len(between$size)
  value <- function(x) { r <- tryCatch(two_level(t, within$of(x[a]), between$of(x[b]))$value, error = function(e) NA); if (is.finite(r)) r else 1e12 }
  slope <- function(x) { r <- tryCatch(two_level(t, within$of(x[a]), between$of(x[b])), error = function(e) NULL); if (is.null(r)) return(rep(0, length(x))); c(within$back(x[a], r$W), between$back(x[b], r$B)) }
  best <- NULL
  for (turn in 1:3) { r <- nlminb(x, value, slope, control = list(iter.max = 3000, eval.max = 6000, rel.tol = 1e-14, x.tol = 1e-12)); x <- r$par; if (!is.null(best) && best - r$objective < 1e-9) break; best <- r$objective }
  list(x = x, value = r$objective, W = within$of(x[a]), B = between$of(x[b]), a = a, b = b, within = within, between = between, df = within$df + between$df)
}
# Covariance of estimates: twice the inverse of the expected second derivatives, for Sigma moved along each parameter.
expected_covariance <- function(t, f, moved_W, moved_B, held = rep(FALSE, length(moved_W) + length(moved_B))) {
  r <- two_level(t, f$W, f$B); none <- matrix(0, t$p, t$p)
  M <- c(lapply(moved_W, function(D) list(W = D, B = none)), lapply(moved_B, function(D) list(W = none, B = D))); n <- length(M); H <- matrix(0, n, n)
  flat <- function(G, D) as.numeric(G %*% D); turned <- function(G, D) as.numeric(t(G %*% D))
  add <- function(weight, G, pick) { X <- vapply(M, function(m) flat(G, pick(m)), numeric(t$p^2)); Y <- vapply(M, function(m) turned(G, pick(m)), numeric(t$p^2)); H <<- H + weight * crossprod(X, Y) }
  add(t$N - t$K, r$Wi, function(m) m$W)
  for (i in seq_along(r$G)) { s <- t$by_size[[i]]; add(s$K, r$G[[i]], function(m) m$B + m$W / s$n) }
  C <- matrix(0, n, n); C[!held, !held] <- solve(H[!held, !held]) * 2; C
}
# Unrestricted covariances of both levels, by scoring: between places free of any bound but that every place mean's
# own covariance stays one.
free_two_level <- function(t) {
  p <- t$p; E <- units(p); W <- start_of(t)$W; B <- start_of(t)$B; twice <- vapply(E, function(D) sum(D), 0)
  for (turn in 1:200) {
    r <- two_level(t, W, B); g <- c(vapply(E, function(D) sum(D * r$W), 0), vapply(E, function(D) sum(D * r$B), 0))
    step <- -as.numeric(expected_covariance(t, list(W = W, B = B), E, E) %*% g) / 2; e <- length(E)
    moved <- function(x) Reduce("+", Map("*", E, x)); dW <- moved(step[1:e]); dB <- moved(step[e + 1:e]); share <- 1
    repeat { v <- tryCatch(two_level(t, W + share * dW, B + share * dB)$value, error = function(e) NA); if (!is.na(v) && v <= r$value + 1e-10) break; share <- share / 2; if (share < 1e-8) break }
    if (share < 1e-8) break
    W <- W + share * dW; B <- B + share * dB
    if (-sum(g * step) < 1e-12) break
  }
  list(W = W, B = B, value = two_level(t, W, B)$value, df = p * (p + 1))
}
units <- function(p) { out <- list(); for (i in seq_len(p)) for (j in seq_len(i)) { E <- matrix(0, p, p); E[i, j] <- E[j, i] <- 1; out <- c(out, list(E)) }; out }
factor_moves <- function(level, x) { p <- (level$size - level$two) / 2; k <- level$parameters(x); r <- if (level$two) k$r else 1; C <- ifelse(level$off, r, 1)
  c(lapply(seq_len(p), function(i) { D <- matrix(0, p, p); D[i, ] <- k$loadings * C[i, ]; D <- D + t(D); D }), lapply(seq_len(p), function(i) { D <- matrix(0, p, p); D[i, i] <- 1; D }),
    if (level$two) list(ifelse(level$off, tcrossprod(k$loadings), 0))) }
alpha_of <- function(S) { p <- nrow(S); p / (p - 1) * (1 - sum(diag(S)) / sum(S)) }
rest_of <- function(S) vapply(seq_len(nrow(S)), function(i) { cross <- sum(S[i, -i]); rest <- sum(S[-i, -i]); r <- if (S[i, i] > 0 && rest > 1e-12 * sum(S)) cross / sqrt(S[i, i] * rest) else NA; if (is.na(r) || abs(r) > 1 + 1e-9) NA else r }, 0)
obstacle <- function(t) t$p < 2 || t$N == 0 || t$K <= t$p + 1 || t$N - t$K <= t$p + 1
start_of <- function(t) { W <- t$SS / (t$N - t$K); B <- cov(t$means) - W * mean(1 / t$n); e <- eigen((B + t(B)) / 2, symmetric = TRUE); list(W = W, B = e$vectors %*% diag(pmax(e$values, 0.02 * max(diag(W))), t$p) %*% t(e$vectors)) }
ranged <- function(x, variance) { h <- z_line * sqrt(max(0, variance)) / (1 - x); c(1 - (1 - x) * exp(h), 1 - (1 - x) * exp(-h)) }

# Own and shared variance of items and places: the mean of the items and its contrasts are independent one-way models.
one_way <- function(x, g, dims) { # x: rows in a subspace of so many dimensions
  n <- as.numeric(table(g)); m <- rowsum(x, g) / n; SSW <- sum((x - m[as.integer(g), , drop = FALSE])^2); N <- nrow(x)
  at <- function(t) { w <- n / (1 + n * t); mu <- colSums(w * m) / sum(w); q <- SSW + sum(w * rowSums(sweep(m, 2, mu)^2)); list(q = q, D = dims * (N - 1) * log(q) + dims * (sum(log1p(n * t)) + log(sum(w)))) }
  l <- optimize(function(l) at(exp(l))$D, c(-16, 5), tol = 1e-11)$minimum; t <- if (at(0)$D <= at(exp(l))$D + 1e-10) 0 else exp(l)
  within <- at(t)$q / (dims * (N - 1)); between <- t * within; e <- 1 / (within + n * between)^2
  a <- dims * (N / within^2 + sum(e) - length(n) / within^2); b <- dims * sum(n * e); c <- dims * sum(n^2 * e)
  list(between = between, within = within, variance = 2 * a / (a * c - b * b))
}
section("items|part:items|domains", function() {
  part <- "part:items"
  reasons <- c("notAsked", "notApplicable", "refused", "dontKnow", "skipped", "unreadable")
  for (q in seq_len(Q)) section(paste0("items:(hold|alike|refused):", scales[q], " |part:items scales\\.", scales[q]), function() {
    s <- scales[q]; at <- paste0("scales.", s, "."); names <- used(s); p <- length(names)
    for (name in names) { cell <- of_item(name)[now]; v <- value[now, name]; there <- !is.na(v); n <- sum(there); i <- paste0(at, "items.", name, ".")
      if (n >= limit) { all <- length(v); put(part, setNames(c(n, mean(v[there]), sd(v[there]), 1 - n / all), paste0(i, c("answered", "mean", "standardDeviation", "absent"))), "exact", s)
        share <- function(k) if ((k == 0 || k >= limit) && n - k >= limit) k / n else NA
        put(part, setNames(c(share(sum(v[there] <= low[q])), share(sum(v[there] >= high[q]))), paste0(i, c("atFloor", "atCeiling"))), "exact", s)
        for (r in reasons) { k <- sum(cell == r); if (k >= limit) put(part, setNames(k / all, paste0(i, "absentBy.", r)), "exact", s) } } }
    c0 <- complete_now(names); if (nrow(c0$y) == 0) return(NULL)
    t <- two_level_data(c0$y, c0$place); if (p < 2 || t$N < limit || obstacle(t) || any(diag(t$SS) <= 1e-12)) return(NULL)
    samples <- sample_of(d_now); samples["sample.respondents"] <- t$N
    put(part, setNames(t$N, paste0(at, "respondents")), "exact", s)
    mean_way <- one_way(matrix(rowSums(c0$y) / sqrt(p)), c0$place, 1); contrasts <- one_way(c0$y - rowMeans(c0$y), c0$place, p - 1)
    gamma <- contrasts$between; shared <- max(0, (mean_way$between - gamma) / p); person <- max(0, (mean_way$within - contrasts$within) / p); own <- if (gamma + shared > 0) gamma / (gamma + shared) else 0
    over <- function(b) { w <- p - b * (p - 1); pnorm((w * gamma - b * mean_way$between) / sqrt(w^2 * contrasts$variance + b^2 * mean_way$variance)) }
    where <- function(x) if (over(0) <= x) 0 else if (over(1) >= x) 1 else uniroot(function(b) over(b) - x, 0:1, tol = 1e-12)$root
    noise <- person + contrasts$within / p; reliability <- function(signal) mean(signal / (shared + gamma / p + noise / t$n)); b <- paste0(at, "itemByPlace."); id <- paste0("items:alike:", s)
    put(part, setNames(c(own, shared, gamma, person, contrasts$within, reliability(shared + gamma / p), reliability(shared)), paste0(b, c("share.value", "placeVariance", "itemByPlaceVariance", "respondentVariance", "answerVariance", "theseItems", "otherItems"))), scale = s)
    put(id, c(ownShare = own, reliabilityOfTheseItems = reliability(shared + gamma / p), reliabilityOfOtherItems = reliability(shared), claim.probability = sure(over(0.1))), scale = s); put(id, samples, "exact", s)
    if (mean_way$between > 0 || gamma > 0) { r <- c(where(0.975), where(0.025)); put(id, c(lower = r[1], upper = r[2]), "profile", s); put(part, setNames(r, paste0(b, "share.interval.", c("lower", "upper"))), "profile", s) }
    # Where the likelihood of free covariances has no top there is no consistency to tell of, here as in Weft.
    free <- tryCatch(free_two_level(t), error = function(e) NULL); if (is.null(free)) return(NULL)
    total <- cov(c0$y); put(part, setNames(alpha_of(total), paste0(at, "alpha")), "exact", s); put(part, setNames(rest_of(total), paste0(at, "items.", names, ".itemRest.overall")), "exact", s)
    E <- units(p); V <- expected_covariance(t, free, E, E)
    for (level in c("within", "between")) { S <- if (level == "within") free$W else free$B; if (any(diag(S) <= 1e-9)) next
      put(part, setNames(rest_of(S), paste0(at, "items.", names, ".itemRest.", level)), scale = s)
      a <- alpha_of(S); if (a >= 1 || sum(S) <= 0) next
      slope <- vapply(E, function(D) { k <- p / (p - 1); tr <- sum(diag(S)); total <- sum(S); -k * (sum(diag(D)) / total - tr * sum(D) / total^2) }, 0); e <- length(E) * (level == "between") + seq_along(E)
      r <- ranged(a, sum(slope * (V[e, e] %*% slope))); put(part, setNames(a, paste0(at, level, ".alpha.value")), scale = s)
      if (level == "within") put(paste0("items:hold:", s), c(alphaWithin = a), scale = s)
      if (r[1] >= -1) put(part, setNames(r, paste0(at, level, ".alpha.interval.", c("lower", "upper"))), "profile", s) }
    if (p >= 3) {
      one <- level_factor(p, rep(1, p)); f <- fit_two_level(t, one, one, list(W = free$W, B = start_of(t)$B)); kW <- one$parameters(f$x[f$a]); kB <- one$parameters(f$x[f$b])
      tiny <- function(k, S) k$residuals < 1e-6 * max(diag(S)); kW$residuals[tiny(kW, f$W)] <- 0; kB$residuals[tiny(kB, f$B)] <- 0
      held <- c(rep(FALSE, p), kW$residuals == 0, rep(FALSE, p), kB$residuals == 0); V <- expected_covariance(t, f, factor_moves(one, f$x[f$a]), factor_moves(one, f$x[f$b]), held)
      for (level in c("within", "between")) { k <- if (level == "within") kW else kB; sum_l <- abs(sum(k$loadings)); error <- sum(k$residuals); total <- sum_l^2 + error; if (error <= 0) next; omega <- sum_l^2 / total
        slope <- c(rep(2 * sum(k$loadings) * error / total^2, p), rep(-sum_l^2 / total^2, p)); e <- 2 * p * (level == "between") + seq_len(2 * p); r <- ranged(omega, sum(slope * (V[e, e] %*% slope)))
        put(part, setNames(omega, paste0(at, level, ".omega.value")), "profile", s); if (r[1] >= -1) put(part, setNames(r, paste0(at, level, ".omega.interval.", c("lower", "upper"))), "profile", s)
        if (level == "within") { id <- paste0("items:hold:", s); width <- log((1 - r[1]) / (1 - r[2])) / (2 * z_line); over <- pnorm(log((1 - 0.6) / (1 - omega)) / width)
          put(id, c(omegaWithin = omega, lower = r[1], upper = r[2], claim.probability = sure(over)), "profile", s); put(id, samples, "exact", s) } else put(paste0("items:hold:", s), c(omegaBetween = omega), "profile", s) }
      own <- kB$residuals / (kB$loadings^2 + kB$residuals); put(part, setNames(own, paste0(at, "items.", names, ".ownShare")), "profile", s)
    }
  })
  # One thread or two at each level.
  pair <- c(which(role == "trust")[1], which(role == "action")[1]); if (anyNA(pair)) pair <- if (Q == 2) 1:2 else NULL
  for (s in scales) put(paste0("items:refused:", s), c(claim.probability = 0.5), "exact", s)
  if (is.null(pair)) return(invisible())
  names <- c(used(scales[min(pair)]), used(scales[max(pair)])); c0 <- complete_now(names); p <- length(names); K <- nlevels(c0$place); domain <- ifelse(names %in% items_of(scales[pair[1]]), 1, 2); needed <- max(30, 2 * p)
  put("domains:refused", c(claim.probability = 0.5), "exact"); if (nrow(c0$y) < limit) { put("domains:refused", c(found = nrow(c0$y)), "exact"); return(invisible()) }
  if (K < needed) { put("domains:refused", c(found = K, needed = needed), "exact"); return(invisible()) }
  t <- two_level_data(c0$y, c0$place); free <- free_two_level(t); start <- list(W = free$W, B = start_of(t)$B)
  base <- fit_two_level(t, level_apart(p), level_apart(p), start); one <- level_factor(p, rep(1, p)); two <- level_factor(p, domain); levels <- list("1" = one, "2" = two, any = level_free(p)); fits <- list()
  names_of <- c("1|1", "1|2", "2|1", "2|2", "1|any", "2|any", "any|1", "any|2"); names_of <- names_of[seq_len(sum(startsWith(numbers$name, "domains.models.") & endsWith(numbers$name, ".chiSquare")))]
  residual <- function(A, F) if (any(diag(A) <= 0)) NA else { d <- cov2cor(A) - cov2cor(F); sqrt(sum(d[lower.tri(d, diag = TRUE)]^2) / (p * (p + 1) / 2)) }
  x0 <- base$value - free$value; d0 <- free$df - base$df
  for (i in seq_along(names_of)) { parts <- strsplit(names_of[i], "|", fixed = TRUE)[[1]]; f <- fit_two_level(t, levels[[parts[1]]], levels[[parts[2]]], start)
    if (parts[2] == "any") f <- fit_two_level(t, levels[[parts[1]]], level_open(p), x = c(f$x[f$a], level_open(p)$start(f$B)))
   ; x <- max(0, f$value - free$value); df <- free$df - f$df; over <- max(0, x - df); most <- max(x0 - d0, x - df, 0)
    f$told <- c(chiSquare = x, degreesOfFreedom = df, pValue = pchisq(x, df, lower.tail = FALSE), rmsea = sqrt(over / (df * t$N)), cfi = if (most > 0) 1 - over / most else 1, tli = (x0 / d0 - x / df) / (x0 / d0 - 1),
      srmrWithin = residual(f$W, free$W), srmrBetween = residual(f$B, free$B), bic = f$value + (f$df + p) * log(t$N)); fits[[names_of[i]]] <- f
    at <- grep(paste0("^domains\\.models\\.(", i, "|", gsub("|", "\\|", names_of[i], fixed = TRUE), ")\\."), numbers$name, value = TRUE); stem <- if (length(at) > 0) sub("\\.[^.]*$", ".", at[1]) else paste0("domains.models.", i, ".")
    put(part, setNames(f$told, paste0(stem, names(f$told))), "profile") }
  f <- fits[["2|2"]]; put(part, setNames(c(t$N, K), c("domains.respondents", "domains.places")), "exact"); kW <- two$parameters(f$x[f$a]); kB <- two$parameters(f$x[f$b])
  zero <- function(k, S) k$residuals < 1e-6 * max(diag(S)); at_end <- function(k) abs(k$r) > 1 - 1e-7
  V <- expected_covariance(t, f, factor_moves(two, f$x[f$a]), factor_moves(two, f$x[f$b]), c(rep(FALSE, p), zero(kW, f$W), at_end(kW), rep(FALSE, p), zero(kB, f$B), at_end(kB)))
  for (level in c("within", "between")) { k <- if (level == "within") kW else kB; r <- k$r * prod(sign(tapply(k$loadings, domain, sum))); e <- (2 * p + 1) * (1 + (level == "between")); id <- paste0("domains:", level)
    put(id, c(correlation = r), "profile"); put(part, setNames(r, paste0("domains.", level, ".value")), "profile"); both <- f$told; rise <- fits[[if (level == "within") "1|2" else "2|1"]]$told[["bic"]] - both[["bic"]]
    if (V[e, e] > 0 && abs(r) < 1) { w <- sqrt(V[e, e]) / (1 - r^2); z <- tanh(atanh(r) + c(-1, 1) * z_line * w); put(id, c(lower = z[1], upper = z[2], claim.probability = sure(pnorm((atanh(0.9) - atanh(r)) / w))), "profile"); put(part, setNames(z, paste0("domains.", level, ".interval.", c("lower", "upper"))), "profile") }
    else put(id, c(claim.probability = sure(plogis(rise / 2))), "profile")
    put(id, c(bicOfOneDomain = rise, chiSquare = both[["chiSquare"]], cfi = both[["cfi"]], rmsea = both[["rmsea"]], srmr = both[[if (level == "within") "srmrWithin" else "srmrBetween"]]), "profile"); put(id, c(degreesOfFreedom = both[["degreesOfFreedom"]]), "exact")
    samples <- sample_of(d_now); samples["sample.respondents"] <- t$N; samples["sample.places"] <- K; put(id, samples, "exact") }
})
`;
