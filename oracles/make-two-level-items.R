# Makes data/two-level-items.csv: 1,500 respondents in 80 places of 8 to 30, 4 + 4 items of 1-5, two languages.
# Within places the two scales correlate .5, between places .8; item act2 is easier for "north" speakers than its
# scale says, and care is taken that both languages are spoken everywhere. A few answers are missing.
set.seed(19970815)
K <- 80; sizes <- sample(8:30, K, TRUE); N <- sum(sizes)
k <- rep(1:K, sizes)
p <- 8; f <- rep(1:2, each = 4)
loading_within <- c(.70, .60, .65, .45, .70, .55, .75, .60)
loading_between <- c(.35, .28, .30, .22, .36, .30, .38, .25)
residual_within <- c(.60, .70, .65, .80, .75, .80, .60, .70)
residual_between <- c(.02, .03, .02, .04, .03, .05, .02, .03)
factors <- function(n, r) matrix(rnorm(2 * n), n) %*% chol(matrix(c(1, r, r, 1), 2))
u <- factors(K, .8); t <- factors(N, .5)
language <- ifelse(runif(N) < .4, "north", "south")
t <- t - .25 * (language == "north")
mean <- c(3.3, 3.6, 3.1, 3.5, 3.4, 2.9, 3.2, 3.0)
Y <- sapply(1:p, function(i) {
  y <- mean[i] + loading_between[i] * u[k, f[i]] + rnorm(K, 0, sqrt(residual_between[i]))[k] +
    loading_within[i] * t[, f[i]] + rnorm(N, 0, sqrt(residual_within[i])) + ifelse(i == 6 & language == "north", .6, 0)
  pmin(pmax(round(y), 1), 5)
})
Y[matrix(runif(p * N) < .01, N)] <- NA
d <- data.frame(place = sprintf("Place %02d", k), language, Y)
names(d)[3:10] <- c(paste0("trust", 1:4), paste0("act", 1:4))
d <- d[sample(N), ]
dir.create("data", showWarnings = FALSE)
write.csv(d, "data/two-level-items.csv", row.names = FALSE, na = "", quote = FALSE)
