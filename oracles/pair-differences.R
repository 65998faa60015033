# Differences of two places on one scale, with their errors, from lme4's fit of two scales on data/small-study.csv:
# the inverse of Henderson's mixed model equations holds every covariance of prediction errors, so that
# Var(u_i - u_j - its estimate) = v_ii + v_jj - 2 v_ij. lme4 itself prints only v_ii given the fixed effects.
source("describe-fit.R")
wide <- read.csv("data/small-study.csv")
items <- names(wide)[4:9]
long <- long_form(wide, items, setNames(rep(c("trust", "action"), each = 3), items), character(0))
m <- lmer(y ~ 0 + item + (0 + s1 + s2 | place) + (0 + s1 + s2 | respondent), long, control = bobyqa)
X <- getME(m, "X"); Z <- getME(m, "Z"); L <- getME(m, "Lambda"); s2 <- sigma(m)^2
p <- ncol(X); W <- cbind(Matrix::Matrix(X, sparse = TRUE), Z)
prior <- Matrix::bdiag(Matrix::Matrix(0, p, p), solve(Matrix::tcrossprod(L) * s2))
V <- as.matrix(solve(Matrix::crossprod(W) / s2 + prior))
# Columns of Z: the terms in lme4's order, levels of a factor one after the other, s1 before s2.
first <- p + getME(m, "Gp")[match("place", names(getME(m, "flist")))]
u <- ranef(m)$place; K <- nrow(u)
at <- function(k, q) first + 2 * (k - 1) + q
stopifnot(max(abs(as.matrix(u) - matrix(getME(m, "b")[at(1, 1) - p + seq_len(2 * K) - 1], ncol = 2, byrow = TRUE))) < 1e-9)
pairs <- do.call(c, lapply(1:2, function(q) do.call(c, lapply(2:K, function(i) lapply(seq_len(i - 1), function(j)
  list(scale = c("trust", "action")[q], first = rownames(u)[i], second = rownames(u)[j], difference = u[i, q] - u[j, q],
    standardError = sqrt(V[at(i, q), at(i, q)] + V[at(j, q), at(j, q)] - 2 * V[at(i, q), at(j, q)])))))))
write_fixture("pair-differences", list(data = I("oracles/data/small-study.csv"), pairs = pairs))
