/** What every rule uses: what was published, how a number is held against what was worked out, and shared formulas. */
export const tools = String.raw`
# 4. Work every number out again ---------------------------------------------------------------------------
# One rule for each kind of number. A rule says what the number should be, or why it is given, or nothing.
rules <- list()
again <- rep(NA_real_, nrow(numbers)); least <- rep(NA_real_, nrow(numbers)); most <- rep(NA_real_, nrow(numbers))
reason <- rep("", nrow(numbers))
once <- function(keys) { key <- keys[!(keys %in% keys[duplicated(keys)])]; list2env(setNames(as.list(numbers$value[match(key, keys)]), key)) }
by_name <- once(paste(numbers$finding, numbers$name, sep = "\r")); by_place <- once(paste(numbers$finding, numbers$name, numbers$place, sep = "\r"))
published <- function(finding, name, place = NULL) {
  found <- if (is.null(place)) by_name[[paste(finding, name, sep = "\r")]] else by_place[[paste(finding, name, place, sep = "\r")]]
  if (is.null(found)) NA else found
}
rule <- function(at, value, slack = 0) {
  if (is.na(value)) return(invisible())
  h <- half(numbers$value[at], numbers$place[at] != "")
  again[at] <<- value; least[at] <<- value - slack - h; most[at] <<- value + slack + h
}
between <- function(at, value, low, high) { again[at] <<- value; least[at] <<- low; most[at] <<- high }
given <- function(at, why) reason[at] <<- why
# Why a number is given, in a sentence.
from_rows <- "It rests on single answers, which do not go out."
counted <- "It counts people or answers, and fewer of them answered every question."
chosen <- "It was chosen, not worked out."
one_place <- "It would take the answers of one place, question by question."
of_questions <- "It rests on how two questions were answered together, by everybody."
one_question <- "How many chose each answer of a question would tell of the few who chose a rare one."
of_waves <- "It rests on sums of two waves in each place, those held back included."
not_said <- "One of its scales is not said of places."
profiled <- "It comes from the profile of the likelihood, which rests on all places."
with_facts <- "The model with facts about people or places was fitted to single answers."
clamp <- function(p) pmin(1, pmax(0, p))
share_range <- function(q, answers) {
  d <- q * (q + 1) / 2; s <- 2 * V + min(q, nrow(model$covariance) - 2 * V)
  a <- model$T[q, q]; r <- model$R[q, q]
  over <- if (answers) c(V + d, s) else if (r > 0) V + d else s
  b <- if (answers) r + model$s[q] else if (r > 0) r else model$s[q]
  if (a <= 1e-6 * min(model$s)) return(c(a / (a + b), NA, NA))
  c0 <- model$covariance
  variance <- c0[d, d] / a^2 + sum(c0[over, over]) / b^2 - 2 * sum(c0[d, over]) / (a * b)
  c(a / (a + b), plogis(log(a / b) + c(-1, 1) * z_line * sqrt(variance)))
}
correlation_of <- function(A, i, j) A[i, j] / sqrt(A[i, i] * A[j, j])
correlation_range <- function(at, i, j) {
  A <- if (at == "place") model$T else model$R
  index <- function(a, b) which(vech[, 1] == max(a, b) & vech[, 2] == min(a, b)) + if (at == "place") 0 else V
  e <- c(index(i, i), index(j, j), index(i, j)); rho <- correlation_of(A, i, j)
  slope <- c(-rho / (2 * A[i, i]), -rho / (2 * A[j, j]), 1 / sqrt(A[i, i] * A[j, j]))
  error <- sqrt(sum(slope * (model$covariance[e, e] %*% slope))) / (1 - rho^2)
  tanh(atanh(rho) + c(-1, 1) * z_line * error)
}
# Rounded variances: what the rounding can do to a share or a correlation.
variance_slack <- function(f) {
  if (fitted_here) return(5e-4)
  base <- f(); kept <- model; sum <- 0
  for (v in seq_len(V)) for (what in c("T", "R")) {
    model[[what]] <<- nudged(kept[[what]], vech[v, 1], vech[v, 2], half(kept[[what]][vech[v, 1], vech[v, 2]], FALSE))
    moved <- f(); model <<- kept; sum <- sum + abs(moved - base)
  }
  for (q in seq_len(Q)) { model$s[q] <<- model$s[q] + half(model$s[q], FALSE); moved <- f(); model <<- kept; sum <- sum + abs(moved - base) }
  sum + 1e-4
}
mixture <- function(x, df) if (is.na(x) || x <= 0) 0 else 1 - ((if (df == 1) 0 else pchisq(x, df - 1, lower.tail = FALSE)) + pchisq(x, df, lower.tail = FALSE)) / 2
expected <- function(q, n) { noise <- model$R[q, q] + model$s[q] / items[q]; model$T[q, q] / (model$T[q, q] + noise / n) }
log_error <- function(q) {
  d <- q * (q + 1) / 2; noise <- model$R[q, q] + model$s[q] / items[q]
  e <- c(d, V + d, 2 * V + min(q, nrow(model$covariance) - 2 * V)); slope <- c(1 / model$T[q, q], -1 / noise, -1 / (items[q] * noise))
  sqrt(max(0, sum(slope * (model$covariance[e, e] %*% slope))))
}
band <- function(q, n, end) { x <- expected(q, n); plogis(qlogis(x) + end * z_line * log_error(q)) }

# Where each place could stand in a line: draws of all true effects together.
draw_order <- function(r) {
  if (is.null(r)) return(NULL)
  set.seed(1); J <- length(r$u); e <- eigen(r$shared, symmetric = TRUE); n <- 1000
  drawn <- r$u + sqrt(r$v) * matrix(rnorm(J * n), J) + (e$vectors %*% diag(sqrt(pmax(e$values, 0)), J)) %*% matrix(rnorm(J * n), J)
  ranks <- apply(drawn, 2, rank); ends <- apply(ranks, 1, quantile, c(0.025, 0.975), type = 7)
  list(width = sort(ceiling(ends[2, ]) - floor(ends[1, ]) + 1), right = mean(apply(ranks, 2, function(x) all(x == rank(r$u)))))
}
pair_results <- lapply(seq_len(Q), function(q) if (every_place_told && length(told) > 1) pairs_of(q))
drawn_of <- lapply(pair_results, draw_order)


# A number that stands in two places stands there alike.
same <- function(at, finding, name, place = NULL) rule(at, published(finding, name, place), half(published(finding, name, place), !is.null(place)))
range_of <- function(at, values) between(at, values[1], min(values), max(values))
`;
