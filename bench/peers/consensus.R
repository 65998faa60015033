# A long-lived R: the location-scale model of Hsb82 by quadrature, as ../shared/oracles/06 writes it (one integral per
# school, optim BFGS with numeric derivatives and Hessian). Every line on standard input fits once; prints one line of JSON.
arguments <- commandArgs(trailingOnly = TRUE)
wide <- read.csv(arguments[1])
idx <- split(seq_len(nrow(wide)), factor(wide$school)); y <- wide$mAch
rule <- local({ n <- 15; J <- matrix(0, n, n); i <- 1:(n - 1); J[cbind(i, i + 1)] <- J[cbind(i + 1, i)] <- sqrt(i / 2)
  e <- eigen(J, symmetric = TRUE); list(nodes = e$values, weights = sqrt(pi) * e$vectors[1, ]^2) })
lw <- log(rule$weights) + rule$nodes^2
nll <- function(p) {
  su <- exp(p[3]); sv <- exp(p[4]); r <- tanh(p[5]); R <- y - p[1]; s2 <- su^2 * (1 - r^2); tot <- 0
  for (i in idx) {
    e <- R[i]; n <- length(i); w0 <- exp(-p[2]); A <- n * w0; B <- w0 * sum(e); C <- w0 * sum(e^2); SL <- n * p[2]
    h <- function(z) { k <- exp(-sv * z); a1 <- A * k; m <- r * su * z; q <- k * (C - 2 * m * B + m^2 * A); bb <- k * (B - m * A)
      -.5 * (n * log(2 * pi) + SL + n * sv * z + log1p(s2 * a1) + q - s2 * bb^2 / (1 + s2 * a1)) - .5 * z^2 - .5 * log(2 * pi) }
    z0 <- optimize(h, c(-8, 8), maximum = TRUE, tol = 1e-10)$maximum; d <- 1e-3; c2 <- -(h(z0 + d) - 2 * h(z0) + h(z0 - d)) / d^2
    if (!is.finite(c2) || c2 < .05) c2 <- .05
    s <- 1 / sqrt(c2); v <- h(z0 + sqrt(2) * s * rule$nodes) + lw; mx <- max(v); tot <- tot + log(sqrt(2) * s) + mx + log(sum(exp(v - mx)))
  }
  if (is.finite(tot)) -tot else 1e10
}
p0 <- c(mean(y), log(var(y)), log(.25 * sd(y)), log(.15), -.3)
fit <- function() optim(p0, nll, method = "BFGS", hessian = TRUE, control = list(reltol = 1e-13, maxit = 500, parscale = c(.05, .05, .1, .2, .2)))
cat(sprintf('{"r":"%s"}\n', getRversion())); flush(stdout())
input <- file("stdin", "r")
while (length(readLines(input, 1)) == 1) {
  seconds <- system.time(f <- fit())[["elapsed"]]
  cat(sprintf('{"seconds":%s,"criterion":%s,"consensusVariance":%s}\n', format(seconds, digits = 9), format(2 * f$value, digits = 15), format(exp(2 * f$par[4]), digits = 12)))
  flush(stdout())
}
