# Two-level factor models by lavaan, alpha and item-rest correlations in base R, item-by-place variance by lme4, and
# items that work differently by lm with a place-robust covariance, on data/two-level-items.csv.
suppressMessages({library(lavaan); library(lme4); library(jsonlite)})
d <- read.csv("data/two-level-items.csv")
trust <- paste0("trust", 1:4); act <- paste0("act", 1:4); items <- c(trust, act)
complete <- d[complete.cases(d[items]), ]

one <- function(x) paste("f =~", paste(x, collapse = " + "))
two <- paste0("c =~ ", paste(trust, collapse = " + "), "\n a =~ ", paste(act, collapse = " + "))
saturated <- paste(unlist(lapply(seq_along(items), function(i) paste(items[i], "~~", items[i:length(items)]))), collapse = "\n")
at <- function(within, between) paste("level: 1\n", within, "\nlevel: 2\n", between)
fit_of <- function(within, between, data = complete) cfa(at(within, between), data = data, cluster = "place", std.lv = TRUE,
  se = "standard", em.h1.iter.max = 5000, em.h1.tol = 1e-8)
describe <- function(m) {
  if (!lavInspect(m, "converged")) { cat("did not converge\n"); return(NULL) }
  f <- fitMeasures(m)
  p <- parameterEstimates(m)
  rows <- function(level, op) p[p$level == level & p$op == op, ]
  list(logLikelihood = unname(f["logl"]), saturatedLogLikelihood = unname(f["unrestricted.logl"]), chiSquare = unname(f["chisq"]),
    degreesOfFreedom = unname(f["df"]), baseline = unname(f["baseline.chisq"]), baselineDegreesOfFreedom = unname(f["baseline.df"]),
    rmsea = unname(f["rmsea"]), rmseaLower = unname(f["rmsea.ci.lower"]), rmseaUpper = unname(f["rmsea.ci.upper"]),
    cfi = unname(f["cfi"]), tli = unname(f["tli"]), srmrWithin = unname(f["srmr_within"]), srmrBetween = unname(f["srmr_between"]),
    bic = unname(f["bic"]), aic = unname(f["aic"]),
    loadings = list(within = rows(1, "=~")$est, between = rows(2, "=~")$est),
    residuals = list(within = rows(1, "~~")[rows(1, "~~")$lhs %in% items, "est"], between = rows(2, "~~")[rows(2, "~~")$lhs %in% items, "est"]),
    correlation = lapply(1:2, function(l) { r <- p[p$level == l & p$op == "~~" & p$lhs == "c" & p$rhs == "a", ]; list(estimate = r$est, standardError = r$se) }))
}
models <- list(`1|1` = fit_of(one(items), one(items)), `1|2` = fit_of(one(items), two), `2|1` = fit_of(two, one(items)), `2|2` = fit_of(two, two),
  `saturated|2` = fit_of(saturated, two), `2|saturated` = fit_of(two, saturated))
# The EM that lavaan runs for unrestricted covariances stops short of their maximum; written out as a model they reach it.
free <- fit_of(saturated, saturated)
h1 <- lavInspect(models[["2|2"]], "h1")
sigma <- list(within = unname(h1$within$cov[items, items]), between = unname(h1$place$cov[items, items]))

alpha <- function(s) { p <- nrow(s); p / (p - 1) * (1 - sum(diag(s)) / sum(s)) }
rest <- function(s) sapply(1:nrow(s), function(i) sum(s[i, -i]) / sqrt(s[i, i] * sum(s[-i, -i])))
one_scale <- function(x) {
  data <- d[complete.cases(d[x]), ]
  m <- fit_of(one(x), one(x), data)
  h <- lavInspect(m, "h1")
  p <- parameterEstimates(m)
  omega <- function(l) { load <- p$est[p$level == l & p$op == "=~"]; res <- p$est[p$level == l & p$op == "~~" & p$lhs %in% x]; sum(load)^2 / (sum(load)^2 + sum(res)) }
  total <- cov(data[x])
  w <- unname(h$within$cov[x, x]); b <- unname(h$place$cov[x, x])
  g <- cfa(paste(at(paste("f =~", paste0("w", seq_along(x), "*", x, collapse = " + "), "\n", paste0(x, " ~~ e", seq_along(x), "*", x, collapse = "\n ")),
    paste("f =~", paste0("b", seq_along(x), "*", x, collapse = " + "), "\n", paste0(x, " ~~ r", seq_along(x), "*", x, collapse = "\n "))),
    "\n omegaw := (", paste0("w", seq_along(x), collapse = "+"), ")^2 / ((", paste0("w", seq_along(x), collapse = "+"), ")^2 +", paste0("e", seq_along(x), collapse = "+"), ")",
    "\n omegab := (", paste0("b", seq_along(x), collapse = "+"), ")^2 / ((", paste0("b", seq_along(x), collapse = "+"), ")^2 +", paste0("r", seq_along(x), collapse = "+"), ")"),
    data = data, cluster = "place", std.lv = TRUE)
  q <- parameterEstimates(g)
  long <- reshape(data.frame(place = data$place, person = seq_len(nrow(data)), data[x]), direction = "long", varying = x, v.names = "y", timevar = "item", times = x, idvar = "person")
  long$item <- factor(long$item); long$person <- factor(long$person); long$cell <- interaction(long$place, long$item, drop = TRUE)
  v <- lmer(y ~ item + (1 | place) + (1 | person) + (1 | cell), long, control = lmerControl(optimizer = "bobyqa", calc.derivs = FALSE, optCtrl = list(rhoend = 1e-9)))
  v <- setNames(as.data.frame(VarCorr(v))$vcov, as.data.frame(VarCorr(v))$grp)
  list(respondents = nrow(data), alpha = list(overall = alpha(total), within = alpha(w), between = alpha(b)),
    itemRest = list(overall = rest(unname(total)), within = rest(w), between = rest(b)),
    omega = list(within = omega(1), between = omega(2), withinStandardError = q$se[q$label == "omegaw"], betweenStandardError = q$se[q$label == "omegab"]),
    itemByPlace = list(place = v[["place"]], cell = v[["cell"]], respondent = v[["person"]], answer = v[["Residual"]]))
}

# Items that work differently: within places, y and the rest of the scale r on the group; the difference in y that the
# difference in r does not account for, where r is freed of its error by the pooled alpha of the rest.
differential <- function(x) {
  data <- d[complete.cases(d[x]), ]
  g <- as.numeric(data$language == "north")
  within <- function(v) v - ave(v, data$place)
  lapply(seq_along(x), function(i) {
    y <- within(data[[x[i]]]); r <- within(rowMeans(data[x[-i]])); gw <- within(g)
    residuals <- sapply(x[-i], function(one) resid(lm(within(data[[one]]) ~ 0 + gw)))
    reliability <- alpha(crossprod(residuals))
    full <- lm(y ~ 0 + r + gw)
    slope <- unname(coef(full)["r"]) / reliability
    dy <- unname(coef(lm(y ~ 0 + gw))); dr <- unname(coef(lm(r ~ 0 + gw)))
    list(item = x[i], reliability = reliability, slope = slope, uniform = dy - slope * dr, within = sqrt(sum(resid(lm(y ~ 0 + gw))^2) / (nrow(data) - length(unique(data$place)) - 1)))
  })
}
write_json(list(program = list(R = R.version.string, lavaan = as.character(packageVersion("lavaan")), lme4 = as.character(packageVersion("lme4"))),
  respondents = nrow(complete), unrestricted = list(logLikelihood = as.numeric(logLik(free)), converged = lavInspect(free, "converged"),
    within = unname(lavInspect(free, "implied")$within$cov[items, items]), between = unname(lavInspect(free, "implied")$place$cov[items, items])), places = length(unique(complete$place)), saturated = sigma, models = lapply(models, describe),
  scales = list(trust = one_scale(trust), act = one_scale(act)), differential = list(trust = differential(trust), act = differential(act))),
  "out/two-level-items.json", digits = NA, auto_unbox = TRUE, pretty = TRUE)
