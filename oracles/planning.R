# Planning numbers that R computes: the noncentral t, power.t.test, power of a correlation by Fisher's z, and closed forms of
# ../shared/oracles/11_design_power.R. Needs no data.
source("describe-fit.R")
grid <- expand.grid(t = c(-3, -0.5, 0, 0.7, 2.1, 4.5), d = c(2, 5, 28, 97, 400), delta = c(-2.5, 0, 0.8, 3.7977726, 9))
need <- function(icc, r) r * (1 - icc) / (icc * (1 - r))
shares <- expand.grid(icc = c(0.02, 0.05, 0.08, 0.10, 0.12, 0.15, 0.1667, 0.20, 0.25), reliability = c(0.6, 0.7, 0.75, 0.8, 0.85, 0.9))
z <- qnorm(0.975) + qnorm(0.8)
trial <- function(J, m, icc, d) {
  se <- sqrt(4 * (icc + (1 - icc) / m) / J)
  1 - pt(qt(0.975, J - 2), J - 2, d / se) + pt(-qt(0.975, J - 2), J - 2, d / se)
}
trials <- expand.grid(J = c(6, 12, 30, 80), m = c(5, 30), icc = c(0.02, 0.1), d = c(0.25, 0.5))
trials$power <- mapply(trial, trials$J, trials$m, trials$icc, trials$d)
# With one person in each place a cluster trial is a two-sample t test.
persons <- data.frame(n = c(5, 20, 64), delta = c(1.2, 0.7, 0.5))
persons$power <- mapply(function(n, delta) power.t.test(n = n, delta = delta, strict = TRUE)$power, persons$n, persons$delta)
bhr <- expand.grid(items = c(3, 5, 10, 20), respondents = c(10, 20, 30, 50))
bhr$reliability <- mapply(function(I, n) 0.0969749 / (0.0969749 + (0.4518024 + 0.7133938 / I) / n), bhr$items, bhr$respondents)
write_fixture("planning", list(
  noncentralT = cbind(grid, p = suppressWarnings(mapply(pt, grid$t, grid$d, grid$delta))),
  respondents = cbind(shares, n = mapply(need, shares$icc, shares$reliability)),
  difference = data.frame(d = c(0.2, 0.3, 0.5), n = 2 * z^2 / c(0.2, 0.3, 0.5)^2),
  change = data.frame(n = c(20, 50, 100, 200), d = z * sqrt(2 / c(20, 50, 100, 200))),
  designEffect = data.frame(m = 30, icc = c(0.05, 0.1, 0.17, 0.1), cv = c(0, 0, 0, 0.6), effect = c(1 + 29 * c(0.05, 0.1, 0.17), 1 + ((0.36 + 1) * 30 - 1) * 0.1)),
  trials = trials, persons = persons,
  optimal = data.frame(icc = c(0.05, 0.1, 0.17), n = sqrt(10 * (1 - c(0.05, 0.1, 0.17)) / c(0.05, 0.1, 0.17))),
  correlation = { l <- 20 * 0.1667 / (1 + 19 * 0.1667); r <- 0.5 * sqrt(l); list(seen = r, power = pnorm(atanh(r) * sqrt(47) - qnorm(0.975))) },
  intraclassError = sqrt(2 * (1 - 0.15)^2 * (1 + 19 * 0.15)^2 / (20 * 19 * 49)),
  items = bhr), packages = "lme4")
