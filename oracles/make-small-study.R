# Makes the small simulated studies of data/: free to copy, so that the tests have an oracle everywhere.
#  small-study.csv, small-study-places.csv: 600 respondents, 12 places, 3 + 3 items of 1-5, missing answers, covariates.
#  no-place-variance.csv: 300 respondents, 10 places, 4 items; places do not differ, and REML says 0.
suppressMessages(library(lme4))
set.seed(20240229)
sizes <- c(22, 31, 38, 44, 47, 50, 52, 55, 58, 62, 68, 73)
K <- length(sizes); N <- sum(sizes)
place <- rep(sprintf("Place %02d", 1:K), sizes)
k <- rep(1:K, sizes)
turnover <- round(rnorm(K), 2); distance <- round(runif(K, 1, 9), 1)
u <- matrix(rnorm(2 * K), K) %*% chol(matrix(c(.09, .05, .05, .12), 2)) - cbind(.20, .10) [rep(1, K), ] * turnover
owner <- rbinom(N, 1, .5); years <- round(rexp(N, 1 / 9), 1)
r <- matrix(rnorm(2 * N), N) %*% chol(matrix(c(.30, .15, .15, .35), 2))
alpha <- c(3.4, 3.1, 3.8, 3.0, 3.5, 2.8); s <- rep(1:2, each = 3)
Y <- sapply(1:6, function(i) {
  y <- alpha[i] + u[k, s[i]] + r[, s[i]] + c(.15, .25)[s[i]] * owner + .01 * (years - 9) + rnorm(N, 0, c(.7, .9)[s[i]])
  pmin(pmax(round(y), 1), 5)
})
Y[matrix(runif(6 * N) < .09, N)] <- NA
Y[sample(N, 12), 4:6] <- NA
wide <- data.frame(place, owner, years, Y)
names(wide)[4:9] <- c("trust1", "trust2", "trust3", "act1", "act2", "act3")
wide <- wide[sample(N), ]
dir.create("data", showWarnings = FALSE)
write.csv(wide, "data/small-study.csv", row.names = FALSE, na = "", quote = FALSE)
write.csv(data.frame(place = sprintf("Place %02d", 1:K), turnover, distance), "data/small-study-places.csv", row.names = FALSE, quote = FALSE)

flat_study <- function(seed) {
  set.seed(seed)
  n <- 300; p <- rnorm(n, 0, .6)
  Y <- sapply(c(3.2, 3.6, 2.9, 3.3), function(a) pmin(pmax(round(a + p + rnorm(n, 0, .8)), 1), 5))
  Y[matrix(runif(4 * n) < .05, n)] <- NA
  d <- data.frame(place = sprintf("Place %02d", sample(10, n, TRUE)), Y)
  names(d)[2:5] <- paste0("trust", 1:4)
  d[order(d$place), ]
}
for (seed in 1:40) {
  d <- flat_study(seed)
  d$respondent <- factor(seq_len(nrow(d)))
  long <- do.call(rbind, lapply(paste0("trust", 1:4), function(i) data.frame(d[, c("place", "respondent")], item = i, y = d[[i]])))
  m <- suppressMessages(lmer(y ~ 0 + item + (1 | place) + (1 | respondent), long[!is.na(long$y), ], control = lmerControl(optimizer = "bobyqa")))
  if (as.data.frame(VarCorr(m))$vcov[2] == 0) break
}
cat("no-place-variance.csv: seed", seed, "\n")
d$respondent <- NULL
write.csv(d, "data/no-place-variance.csv", row.names = FALSE, na = "", quote = FALSE)
