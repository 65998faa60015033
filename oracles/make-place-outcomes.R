# Simulated outcomes of 140 places with a known truth (free to copy): two facts about each place, an efficacy that is
# known without error, a Gaussian, a binary and two count outcomes with a population. Writes data/place-outcomes.csv.
set.seed(1729)
K <- 140
disadvantage <- rnorm(K); turnover <- .4 * disadvantage + rnorm(K)
efficacy <- 3.4 - .2 * disadvantage - .05 * turnover + rnorm(K, 0, .3)
population <- round(rgamma(K, 6, 6) * 5000) + 400
rate <- -6.2 + .45 * disadvantage - .8 * (efficacy - 3.4)
written <- data.frame(
  place = sprintf("P%03d", 1:K), disadvantage = round(disadvantage, 3), turnover = round(turnover, 3),
  efficacy = round(efficacy, 3), population,
  safety = round(60 - 4 * disadvantage + 9 * (efficacy - 3.4) + rnorm(K, 0, 5 + 2 * (disadvantage > 0)), 2),
  watch = rbinom(K, 1, plogis(-.3 - .5 * turnover + 2 * (efficacy - 3.4))),
  incidents = rnbinom(K, mu = population * exp(rate), size = 2.5),
  fires = rpois(K, population * exp(-8 + .3 * turnover)))
write.csv(written, "data/place-outcomes.csv", row.names = FALSE, quote = FALSE)
