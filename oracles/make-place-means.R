# Makes data/place-means.csv: what the people of 30 places said on two scales, with how surely, and two facts about each.
# Simulated from a known truth (T = .10, .12, correlation .6; readiness goes with turnover by -.02). Free to copy.
set.seed(20261129)
K <- 30
people <- sample(9:40, K, replace = TRUE)
turnover <- round(runif(K, 4, 30), 1)
greens <- round(runif(K, 0, 12), 1)
T <- matrix(c(.10, .6 * sqrt(.012), .6 * sqrt(.012), .12), 2)
u <- matrix(rnorm(2 * K), K) %*% chol(T)
within <- matrix(c(.55, .2, .2, .62), 2)
rows <- t(vapply(seq_len(K), function(k) {
  V <- within / people[[k]]
  e <- as.vector(rnorm(2) %*% chol(V))
  c(3.2 + u[k, 1] + e[[1]], 3.0 - .02 * (turnover[[k]] - 17) + u[k, 2] + e[[2]], V[1, 1], V[1, 2], V[2, 2])
}, numeric(5)))
out <- data.frame(place = sprintf("p%02d", seq_len(K)), people, turnover, greens, round(rows, 6))
names(out)[5:9] <- c("trust", "action", "v11", "v12", "v22")
write.csv(out, "data/place-means.csv", row.names = FALSE, quote = FALSE)
