# Hsb82 (R package mlmRev): comparing 160 schools without ranking them. Standard errors are lme4's conditional ones, so
# schools err independently. Expected ranks as merTools::expectedRank gives them; the multiplier of Goldstein & Healy (1995).
source("describe-fit.R")
wide <- read.csv(file.path(data_folder, "Hsb82.csv"))
wide$place <- factor(wide$school)
m <- lmer(mAch ~ 1 + (1 | place), wide, control = bobyqa)
random <- ranef(m, condVar = TRUE)$place
u <- random[, 1]; v <- as.numeric(attr(random, "postVar")); s <- sqrt(v); J <- length(u)
P <- outer(seq_len(J), seq_len(J), function(i, k) pnorm((u[i] - u[k]) / sqrt(v[i] + v[k])))
diag(P) <- 0.5
expected <- 0.5 + rowSums(P)
goldstein_healy <- function(se, alpha = 0.05) {
  mean_error <- function(z) {
    p <- outer(se, se, function(a, b) 2 * pnorm(-z * (a + b) / sqrt(a^2 + b^2)))
    mean(p[upper.tri(p)]) - alpha
  }
  uniroot(mean_error, c(0.5, 2.5), tol = 1e-13)$root
}
set.seed(1)
draws <- 40000
R <- apply(matrix(rnorm(J * draws, u, s), J), 2, rank)
interval <- t(apply(R, 1, quantile, c(0.025, 0.5, 0.975), type = 1))
width <- interval[, 3] - interval[, 1]
shown <- match(c("1224", "1288", "1296", "1308", "1317"), rownames(random))
write_fixture("v12-comparisons", list(data = "Hsb82.csv", schools = J, sumOfExpectedRanks = sum(expected),
  shareOfPairsWithin5 = mean(P[upper.tri(P)] > 0.95 | P[upper.tri(P)] < 0.05),
  multiplier = goldstein_healy(s), multiplierEqual = goldstein_healy(rep(1, 50)), multiplierUneven = goldstein_healy(c(1, 2, 3, 4, 5)),
  aboveMiddle975 = sum(pnorm(u / s) > 0.975), belowMiddle975 = sum(pnorm(u / s) < 0.025),
  draws = draws, medianWidth = median(width), smallestWidth = min(width), largestWidth = max(width),
  places = lapply(shown, function(k) list(place = rownames(random)[k], expectedRank = expected[k],
    rankInterval = I(unname(interval[k, ])), probabilityAbove = pnorm(u[k] / s[k])))))
