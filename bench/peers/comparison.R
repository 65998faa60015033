# A long-lived R: 160 schools are fitted once; every line on standard input compares them and prints one line of JSON.
arguments <- commandArgs(trailingOnly = TRUE)
suppressPackageStartupMessages(library(lme4))
wide <- read.csv(arguments[1])
m <- lmer(mAch ~ 1 + (1 | school), wide, control = lmerControl(optimizer = "bobyqa"))
random <- ranef(m, condVar = TRUE)$school
u <- random[, 1]; v <- as.numeric(attr(random, "postVar")); s <- sqrt(v); J <- length(u)
expected <- function() {
  P <- outer(seq_len(J), seq_len(J), function(i, k) pnorm((u[i] - u[k]) / sqrt(v[i] + v[k]))); diag(P) <- 0.5
  0.5 + rowSums(P)
}
intervals <- function(draws = 20000) {
  R <- apply(matrix(rnorm(J * draws, u, s), J), 2, rank)
  t(apply(R, 1, quantile, c(0.025, 0.5, 0.975)))
}
multiplier <- function() uniroot(function(z) {
  p <- outer(s, s, function(a, b) 2 * pnorm(-z * (a + b) / sqrt(a^2 + b^2))); mean(p[upper.tri(p)]) - 0.05
}, c(0.5, 2.5), tol = 1e-12)$root
first <- which(rownames(random) == "1224")
cat(sprintf('{"program":"R %s"}\n', getRversion())); flush(stdout())
input <- file("stdin", "r")
while (length(what <- readLines(input, 1)) == 1) {
  repeats <- if (what == "intervals") 1 else 20
  seconds <- system.time(for (i in seq_len(repeats)) value <- switch(what, expected = expected(), intervals = intervals(), multiplier = multiplier()))[["elapsed"]] / repeats
  number <- switch(what, expected = value[first], intervals = median(value[, 3] - value[, 1]), multiplier = value)
  cat(sprintf('{"seconds":%s,"number":%s}\n', format(seconds, digits = 9), format(number, digits = 15))); flush(stdout())
}
