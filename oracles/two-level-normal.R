# Three variables in 99 groups (bh1996): the unrestricted two-level normal model by full maximum likelihood, written out
# with base R alone, row by row of groups; paths between and within with delta-method errors from the observed information.
source("describe-fit.R")
d <- read.csv(file.path(data_folder, "bh1996.csv")); y <- as.matrix(d[, c("HRS", "LEAD", "WBEING")]); g <- factor(d$GRP)
n <- as.numeric(table(g)); N <- nrow(y); K <- length(n); p <- 3
m <- rowsum(y, g) / n; S <- crossprod(y - m[as.integer(g), ])
low <- lower.tri(diag(p), diag = TRUE)
unpack <- function(x) { f <- function(v) { a <- matrix(0, p, p); a[low] <- v; a + t(a) - diag(diag(a)) }; list(mu = x[1:3], w = f(x[4:9]), b = f(x[10:15])) }
deviance_of <- function(x) { u <- unpack(x); if (any(eigen(u$w)$values <= 0)) return(1e10)
  v <- N * p * log(2 * pi) + (N - K) * log(det(u$w)) + sum(diag(solve(u$w, S)))
  for (k in seq_len(K)) { V <- u$w + n[k] * u$b; if (det(V) <= 0) return(1e10); e <- m[k, ] - u$mu; v <- v + log(det(V)) + n[k] * sum(e * solve(V, e)) }
  v }
W <- S / (N - K); B <- cov(m) - W / mean(n)
best <- optim(c(colMeans(m), W[low], B[low]), deviance_of, method = "BFGS", control = list(reltol = 1e-15, maxit = 5000, parscale = abs(c(colMeans(m), W[low], B[low])) / 10))
best <- optim(best$par, deviance_of, method = "BFGS", control = list(reltol = 1e-16, maxit = 5000, parscale = abs(best$par) / 100))
paths <- function(x, level) { s <- unpack(x)[[level]]; bc <- solve(s[1:2, 1:2], s[1:2, 3]); a <- s[2, 1] / s[1, 1]; c(a = a, b = bc[2], direct = bc[1], total = a * bc[2] + bc[1], indirect = a * bc[2]) }
library(numDeriv)
C <- 2 * solve(hessian(deviance_of, best$par))
of <- function(level) { J <- jacobian(function(x) paths(x, level), best$par); list(estimate = as.list(paths(best$par, level)), standardError = as.list(setNames(sqrt(diag(J %*% C %*% t(J))), c("a", "b", "direct", "total", "indirect")))) }
# lavaan holds an exogenous variable's moments at values of its own unless told not to (fixed.x): its mean of HRS is then
# 11.194, not 11.349, and -2LL stops at 66342.157. With fixed.x = FALSE it gives the same as the likelihood above.
suppressMessages(library(lavaan))
path_model <- "level: 1\n LEAD ~ aw*HRS\n WBEING ~ bw*LEAD + cw*HRS\nlevel: 2\n LEAD ~ ab*HRS\n WBEING ~ bb*LEAD + cb*HRS\nindw := aw*bw\nindb := ab*bb"
lavaan_of <- function(fixed) { f <- sem(path_model, d, cluster = "GRP", fixed.x = fixed); e <- parameterEstimates(f)
  list(deviance = -2 * as.numeric(logLik(f)), meanOfHRS = e$est[e$lhs == "HRS" & e$op == "~1" & e$level == 2],
    indirectBetween = e$est[e$lhs == "indb"], indirectBetweenError = e$se[e$lhs == "indb"]) }
write_fixture("two-level-normal", list(deviance = best$value, means = best$par[1:3], within = unpack(best$par)$w, between = unpack(best$par)$b,
  paths = list(between = of("b"), within = of("w")),
  lavaan = list(fixedX = lavaan_of(TRUE), freeX = lavaan_of(FALSE))), packages = c("numDeriv", "lavaan"))
