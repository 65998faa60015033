# Two tasks that people answer alike but for chance: their matrix of respondents is singular (correlation 1). How the two
# go together among places, by the profile of lme4's own criterion, and the criterion with one place effect for both.
# cd oracles; Rscript singular-people.R > out/singular-people.json
suppressPackageStartupMessages(library(lme4))
wide <- read.csv("data/singular-people.csv")
items <- setdiff(names(wide), "place")
long <- do.call(rbind, lapply(items, function(i) data.frame(y = wide[[i]], item = i, place = wide$place, person = seq_len(nrow(wide)))))
long <- long[!is.na(long$y), ]
long$item <- factor(long$item, levels = items); long$person <- factor(long$person)
long$s1 <- as.numeric(grepl("park", long$item)); long$s2 <- 1 - long$s1
control <- lmerControl(optimizer = "bobyqa", calc.derivs = FALSE, check.conv.singular = "ignore", optCtrl = list(rhoend = 1e-10, maxfun = 1e5))
apart <- lmer(y ~ 0 + item + (0 + s1 + s2 | place) + (0 + s1 + s2 | person), long, control = control)
same <- lmer(y ~ 0 + item + (1 | place) + (0 + s1 + s2 | person), long, control = control)
devfun <- lmer(y ~ 0 + item + (0 + s1 + s2 | place) + (0 + s1 + s2 | person), long, devFunOnly = TRUE)
theta <- getME(apart, "theta"); place <- grep("^place", names(theta)); person <- grep("^person", names(theta))
T <- as.matrix(VarCorr(apart)$place); R <- as.matrix(VarCorr(apart)$person); sd <- sqrt(diag(T)) / sigma(apart)
at <- function(rho) {
  value <- function(x) { t <- theta; t[place] <- exp(x[1:2])[c(1, 2, 2)] * c(1, rho, sqrt(1 - rho^2)); t[person] <- x[3:5]; devfun(t) }
  # From the fit, and from people less alike: the lowest of both.
  min(vapply(c(theta[person][3], 0.3), function(last) { x <- c(log(sd), theta[person][1:2], last)
    for (turn in 1:3) x <- minqa::bobyqa(x, value, lower = c(-10, -10, 0, -10, 0), control = list(rhobeg = 0.05, rhoend = 1e-9, maxfun = 1e5))$par
    value(x) }, 0))
}
fitted <- REMLcrit(apart); estimate <- T[1, 2] / sqrt(T[1, 1] * T[2, 2])
rise <- function(rho) at(rho) - fitted - qchisq(0.95, 1)
end <- function(side) if (rise(side * 0.999999) <= 0) side else uniroot(rise, sort(c(estimate, side * 0.999999)), tol = 1e-8)$root
told <- c(criterion = fitted, respondentCorrelation = R[1, 2] / sqrt(R[1, 1] * R[2, 2]), placeCorrelation = estimate, lower = end(-1),
  upper = end(1), likelihoodRatio = REMLcrit(same) - fitted)
cat("{\n", paste0('  "', names(told), '": ', vapply(told, format, "", digits = 12), ",\n"), '  "versions": "', R.version.string, ", lme4 ", as.character(packageVersion("lme4")), '"\n}\n', sep = "")
