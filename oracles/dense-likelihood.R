# The likelihood written out: one dense covariance matrix per place, no algebra to save work. Slow, obvious, independent of lme4.

place_blocks <- function(long, X, scales) lapply(split(seq_len(nrow(long)), long$place), function(rows) {
  d <- long[rows, ]
  Z <- as.matrix(d[, paste0("s", seq_len(scales)), drop = FALSE])
  list(place = as.character(d$place[1]), y = d$y, X = X[rows, , drop = FALSE], Z = Z,
       same = outer(as.character(d$respondent), as.character(d$respondent), "==") * 1)
})

covariance_of <- function(b, Tu, Tr, item) {
  b$Z %*% Tu %*% t(b$Z) + (b$Z %*% Tr %*% t(b$Z)) * b$same + diag(as.numeric(b$Z %*% item), nrow(b$Z))
}

# Criterion, fixed effects and their covariance at given variances (`item`: one per scale).
dense_fit <- function(blocks, Tu, Tr, item, method) {
  p <- ncol(blocks[[1]]$X); N <- sum(lengths(lapply(blocks, `[[`, "y")))
  A <- matrix(0, p, p); c1 <- numeric(p); yy <- 0; logdet <- 0
  for (b in blocks) {
    R <- chol(covariance_of(b, Tu, Tr, item))
    U <- backsolve(R, cbind(b$X, b$y), transpose = TRUE)
    M <- crossprod(U)
    A <- A + M[1:p, 1:p]; c1 <- c1 + M[1:p, p + 1]; yy <- yy + M[p + 1, p + 1]
    logdet <- logdet + 2 * sum(log(diag(R)))
  }
  C <- solve(A); beta <- as.numeric(C %*% c1); quad <- yy - sum(c1 * beta)
  reml <- method == "REML"
  criterion <- logdet + quad + (N - if (reml) p else 0) * log(2 * pi) + if (reml) as.numeric(determinant(A)$modulus) else 0
  list(criterion = criterion, beta = beta, covariance = C)
}

# Place effects, their covariance at known fixed effects, and the level of each scale on the answer scale with the
# covariance that includes the uncertainty of the fixed effects. `level_design(place)` is Q x p: what the fixed part
# of a level is made of there (mean item effect, covariates of respondents at their mean, covariates of that place).
dense_places <- function(blocks, Tu, Tr, item, method, level_design) {
  f <- dense_fit(blocks, Tu, Tr, item, method)
  lapply(unname(blocks), function(b) {
    G <- Tu %*% t(b$Z) %*% solve(covariance_of(b, Tu, Tr, item))
    effect <- as.numeric(G %*% (b$y - b$X %*% f$beta))
    W <- Tu - G %*% b$Z %*% Tu
    lean <- G %*% b$X
    fixed <- level_design(b$place)
    D <- fixed - lean
    list(place = b$place, effect = I(effect), covariance = W, reliability = I(1 - diag(W) / diag(Tu)),
         effectCovarianceWithFixed = W + lean %*% f$covariance %*% t(lean),
         level = I(as.numeric(fixed %*% f$beta) + effect), levelCovariance = W + D %*% f$covariance %*% t(D))
  })
}
