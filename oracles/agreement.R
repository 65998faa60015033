# Agreement within the places of data/small-study.csv, trust and action, by base R: r_wg, r_wg(j), r*_wg(j), a_WG, AD_M,
# AD_Md listwise; one-way ANOVA by aov, REML by nlme, and Wald's exact interval for places of unequal size by uniroot.
# Where the package multilevel is here, its functions are printed beside ours.
suppressMessages({library(jsonlite); library(nlme)})
study <- read.csv("data/small-study.csv")
scales <- list(trust = paste0("trust", 1:3), action = paste0("act", 1:3))
null_variance <- c(uniform = 2, `slight-skew` = 1.34, `moderate-skew` = 0.9, `heavy-skew` = 0.44, triangular = 1.32, `normal-like` = 1.04)

awg_of <- function(x, low, high) {
  n <- length(x); m <- mean(x)
  if (m < (low * (n - 1) + high) / n - 1e-12 || m > (high * (n - 1) + low) / n + 1e-12) return(NA)
  1 - 2 * var(x) / (((high + low) * m - m^2 - high * low) * n / (n - 1))
}

places_of <- function(columns) {
  complete <- study[complete.cases(study[columns]), ]
  lapply(split(complete[columns], complete$place), function(d) {
    variances <- sapply(d, var); J <- length(columns)
    awg <- sapply(d, awg_of, low = 1, high = 5)
    list(respondents = nrow(d), varianceUnderUniform = mean(variances) / 2,
      rwg = as.list(sapply(null_variance, function(v) { S <- mean(variances) / v; if (S >= 1) 0 else J * (1 - S) / (J * (1 - S) + S) })),
      rwgPlain = 1 - mean(variances) / 2, rwgItems = unname(pmax(0, 1 - variances / 2)),
      awg = if (all(is.na(awg))) NA else mean(awg, na.rm = TRUE), awgItems = unname(awg),
      meanDeviation = mean(sapply(d, function(x) mean(abs(x - mean(x))))),
      medianDeviation = mean(sapply(d, function(x) mean(abs(x - median(x))))))
  })
}

one_way <- function(columns) {
  complete <- study[complete.cases(study[columns]), ]
  y <- rowMeans(complete[columns]); g <- factor(complete$place)
  n <- as.numeric(table(g)); K <- nlevels(g); N <- length(y)
  a <- summary(aov(y ~ g))[[1]]
  msb <- a[1, 3]; msw <- a[2, 3]
  sizes <- list(mean = N / K, adjusted = (N - sum(n^2) / N) / (K - 1), harmonic = K / sum(1 / n))
  m <- lme(y ~ 1, random = ~ 1 | g, control = lmeControl(opt = "optim", reltol = 1e-14, tolerance = 1e-12, msTol = 1e-12))
  tau <- as.numeric(VarCorr(m)[1, 1]); sigma2 <- m$sigma^2
  means <- as.numeric(tapply(y, g, mean))
  H <- function(theta) { w <- n / (1 + n * theta); sum(w * (means - sum(w * means) / sum(w))^2) / (K - 1) / msw }
  at <- function(p) { q <- qf(p, K - 1, N - K); if (H(0) < q) 0 else uniroot(function(t) H(t) - q, c(0, 1e3), tol = 1e-14)$root }
  theta <- c(at(0.975), at(0.025))
  list(betweenMeanSquare = msb, withinMeanSquare = msw, f = a[1, 4], p = a[1, 5], sizes = sizes,
    icc1 = lapply(sizes, function(size) (msb - msw) / (msb + (size - 1) * msw)), icc2 = (msb - msw) / msb,
    reml = list(icc1 = tau / (tau + sigma2), icc2 = sizes$mean * tau / (sizes$mean * tau + sigma2), meanReliability = mean(n * tau / (n * tau + sigma2))),
    interval = list(icc1 = theta / (1 + theta), icc2 = sizes$mean * theta / (1 + sizes$mean * theta)))
}

# Random groups from the uniform null, drawn by R: the bars that 5 in 100 of them pass.
critical <- function(n, J, times = 20000) {
  set.seed(1)
  S <- replicate(times, mean(apply(matrix(sample(5, n * J, TRUE), n), 2, var)) / 2)
  q <- quantile(S, 0.05)[[1]]
  list(respondents = n, items = J, rwg = if (q >= 1) 0 else J * (1 - q) / (J * (1 - q) + q))
}
# Five-option uniform answers of a normal copula with latent correlation .44, which is .4 between the answers.
critical_normal <- function(n, J, latent, times = 20000) {
  set.seed(3)
  S <- replicate(times, { z <- sqrt(latent) * rnorm(n) + sqrt(1 - latent) * matrix(rnorm(n * J), n)
    mean(apply(matrix(ceiling(5 * pnorm(z)), n), 2, var)) / 2 })
  q <- quantile(S, 0.05)[[1]]
  list(respondents = n, items = J, rwg = J * (1 - q) / (J * (1 - q) + q))
}
z <- local({ set.seed(4); f <- rnorm(4e5); cbind(f * sqrt(.44) + rnorm(4e5) * sqrt(.56), f * sqrt(.44) + rnorm(4e5) * sqrt(.56)) })

beta <- lapply(list(c(.3, 2, 5), c(.9, .5, 40), c(.02, 30, 600), c(.5, 150, 160)), function(v) list(x = v[1], a = v[2], b = v[3], value = pbeta(v[1], v[2], v[3])))
f <- lapply(list(c(.975, 29, 400), c(.025, 29, 400), c(.95, 3, 7), c(.5, 342, 8439)), function(v) list(p = v[1], d1 = v[2], d2 = v[3], value = qf(v[1], v[2], v[3])))
t <- lapply(list(c(.975, 21), c(.9, 3), c(.05, 8)), function(v) list(p = v[1], d = v[2], value = qt(v[1], v[2])))

out <- list(printedBy = R.version.string, nlme = as.character(packageVersion("nlme")),
  places = lapply(scales, places_of), oneWay = lapply(scales, one_way),
  critical = list(critical(3, 1), critical(10, 1), critical(10, 10, 5000), critical(24, 5, 5000)),
  criticalNormal = list(correlation = cor(ceiling(5 * pnorm(z)))[1, 2], values = list(critical_normal(10, 5, .44), critical_normal(24, 5, .44))),
  beta = beta, f = f, t = t)
if (requireNamespace("multilevel", quietly = TRUE)) {
  suppressMessages(library(multilevel))
  out$multilevel <- lapply(scales, function(columns) {
    d <- study[columns]; g <- study$place; keep <- complete.cases(d)
    list(version = as.character(packageVersion("multilevel")), rwgj = rwg.j(d, g, 2)$rwg.j, plain = rwg.j.lindell(d, g, 2)$rwg.lindell,
      awg = awg(d, g, range = c(1, 5))$a.wg, meanDeviation = ad.m(d, g)$AD.M, medianDeviation = ad.m(d, g, type = "median")$AD.M,
      icc1 = ICC1(aov(rowMeans(d[keep, ]) ~ factor(g[keep]))), icc2 = ICC2(aov(rowMeans(d[keep, ]) ~ factor(g[keep]))))
  })
}
writeLines(toJSON(out, auto_unbox = TRUE, digits = NA, na = "null", pretty = TRUE), "out/agreement.json")
