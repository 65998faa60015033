# Regressions of outcomes of places: lm with HC3 written out, glm, MASS::glm.nb, and the Poisson-lognormal as glmer with
# one random effect per row and 25-point adaptive quadrature; on simulated places and on Chicago's (V08).
source("describe-fit.R")
suppressMessages(library(MASS))
describe <- function(b, v, loglik, dispersion = NULL, dispersion_se = NULL) list(
  coefficients = data.frame(name = names(b), estimate = unname(b), standardError = unname(sqrt(diag(as.matrix(v))))),
  logLikelihood = loglik, dispersion = dispersion, dispersionStandardError = dispersion_se)
hc3 <- function(m) { x <- model.matrix(m); u <- residuals(m) / (1 - hatvalues(m)); i <- solve(crossprod(x)); i %*% crossprod(x * u) %*% i }
gaussian_of <- function(f, d) { m <- lm(f, d); c(describe(coef(m), vcov(m), as.numeric(logLik(m)), sigma(m)^2), list(rSquared = summary(m)$r.squared, hc3 = unname(sqrt(diag(hc3(m)))))) }
tight <- glm.control(epsilon = 1e-14, maxit = 200)
glm_of <- function(f, d, family) { m <- glm(f, family, d, control = tight); describe(coef(m), vcov(m), as.numeric(logLik(m))) }
nb_of <- function(f, d) { m <- glm.nb(f, d, control = tight); for (i in 1:50) { t <- theta.ml(m$y, fitted(m), limit = 200, eps = 1e-14); m <- suppressWarnings(update(m, init.theta = as.numeric(t))) }
  describe(coef(m), vcov(m), as.numeric(logLik(m)), 1 / m$theta, m$SE.theta / m$theta^2) }
pln_of <- function(f, d) { d$row <- factor(seq_len(nrow(d)))
  m <- glmer(update(f, . ~ . + (1 | row)), d, family = poisson, nAGQ = 25, control = glmerControl(optimizer = "bobyqa", optCtrl = list(rhoend = 1e-9)))
  # With nAGQ > 1 lme4 leaves constants out of logLik; the integral is therefore taken anew, row by row, at its estimates.
  eta <- as.numeric(getME(m, "X") %*% fixef(m)) + getME(m, "offset"); s <- sqrt(as.numeric(VarCorr(m)$row)); y <- getME(m, "y")
  one <- function(k) { f <- function(z) y[k] * (eta[k] + s * z) - exp(eta[k] + s * z) - lgamma(y[k] + 1) + dnorm(z, log = TRUE)
    top <- optimize(f, c(-12, 12), maximum = TRUE, tol = 1e-10); w <- 12 / sqrt(1 + s^2 * exp(eta[k] + s * top$maximum))
    top$objective + log(integrate(function(z) exp(f(z) - top$objective), top$maximum - w, top$maximum + w, rel.tol = 1e-12)$value) }
  describe(fixef(m), vcov(m, use.hessian = TRUE), sum(vapply(seq_along(y), one, 0)), as.numeric(VarCorr(m)$row)) }
d <- read.csv("data/place-outcomes.csv")
rhs <- ~ disadvantage + turnover + efficacy
out <- function(y, exposed = FALSE) if (exposed) update(rhs, as.formula(paste(y, "~ . + offset(log(population))"))) else update(rhs, as.formula(paste(y, "~ .")))
simulated <- list(gaussian = gaussian_of(out("safety"), d), binary = glm_of(out("watch"), d, binomial()),
  poisson = glm_of(out("fires", TRUE), d, poisson()), negativeBinomial = nb_of(out("incidents", TRUE), d),
  poissonLognormal = pln_of(out("incidents", TRUE), d))
p <- read.csv(file.path(data_folder, "chicago_places.csv"))
z <- data.frame(scale(p[, c("CE_hlm_1995", "FAC_disadv_2000", "FAC_hispimm_2000", "FAC_stability_2000")]), violent = p$sum_CRIME_violent_2004_2006,
  homicide = p$sum_CRIME_homicide_2004_2006, blocks = p$n_blocks_sampled)
structure_only <- ~ FAC_disadv_2000 + FAC_hispimm_2000 + FAC_stability_2000
s <- function(y, more = "") as.formula(paste(y, "~ FAC_disadv_2000 + FAC_hispimm_2000 + FAC_stability_2000", more))
chicago <- list(efficacy = gaussian_of(s("CE_hlm_1995"), z),
  violentStructure = nb_of(s("violent", "+ offset(log(blocks))"), z), violentEfficacy = nb_of(s("violent", "+ CE_hlm_1995 + offset(log(blocks))"), z),
  homicideEfficacy = nb_of(s("homicide", "+ CE_hlm_1995 + offset(log(blocks))"), z),
  violentLognormal = pln_of(s("violent", "+ CE_hlm_1995 + offset(log(blocks))"), z))
# V11: group means of bh1996, and the exact distribution of the product of two independent normals by quadrature.
h <- read.csv(file.path(data_folder, "bh1996.csv")); g <- h[!duplicated(h$GRP), ]
a <- lm(G.LEAD ~ G.HRS, g); b <- lm(G.WBEING ~ G.HRS + G.LEAD, g); c0 <- lm(G.WBEING ~ G.HRS, g)
A <- coef(a)[[2]]; B <- coef(b)[[3]]; sa <- summary(a)$coef[2, 2]; sb <- summary(b)$coef[3, 2]
cdf <- function(q, a, sa, b, sb, r) { # P(XY < q): given X = x, Y is normal
  f <- function(x) { m <- b + r * sb * (x - a) / sa; s <- sb * sqrt(1 - r^2); dnorm(x, a, sa) * ifelse(x > 0, pnorm((q / x - m) / s), pnorm((q / x - m) / s, lower.tail = FALSE)) }
  integrate(f, a - 10 * sa, 0, rel.tol = 1e-12, subdivisions = 4000)$value * (a - 10 * sa < 0) + integrate(f, 0, a + 10 * sa, rel.tol = 1e-12, subdivisions = 4000)$value * (a + 10 * sa > 0) }
quantile_of <- function(p, a, sa, b, sb, r) uniroot(function(q) cdf(q, a, sa, b, sb, r) - p, a * b + c(-12, 12) * sqrt(a^2 * sb^2 + b^2 * sa^2 + sa^2 * sb^2), tol = 1e-13)$root
cases <- expand.grid(a = c(-.4, 0, 1.5), sa = c(.1, .8), b = c(.3, -2), sb = .5, r = c(-.6, 0, .4))
products <- lapply(seq_len(nrow(cases)), function(i) { k <- as.list(cases[i, ]); c(k, list(
  below = cdf(.1, k$a, k$sa, k$b, k$sb, k$r), lower = quantile_of(.025, k$a, k$sa, k$b, k$sb, k$r), upper = quantile_of(.975, k$a, k$sa, k$b, k$sb, k$r))) })
write_fixture("place-outcomes", list(simulated = simulated, chicago = chicago,
  bh1996 = list(a = A, b = B, direct = coef(b)[[2]], total = coef(c0)[[2]], indirect = A * B, lower = quantile_of(.025, A, sa, B, sb, 0), upper = quantile_of(.975, A, sa, B, sb, 0)),
  products = products), packages = c("lme4", "MASS"))
