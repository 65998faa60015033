# Makes two simulated studies (free to copy): two waves of three items with people who stay, leave and join and places
# of one wave only (data/two-waves.csv), and three tasks of two or three items (data/three-tasks.csv).
set.seed(20261)
likert <- function(y) pmin(5, pmax(1, round(y)))
places <- sprintf("P%02d", 1:26)
u <- matrix(rnorm(2 * 26), 26) %*% chol(matrix(c(.16, .09, .09, .14), 2))
rows <- list()
id <- 0
for (k in seq_along(places)) {
  stay <- sample(5:9, 1); leave <- sample(2:5, 1); join <- sample(2:6, 1)
  for (j in seq_len(stay + leave + join)) {
    id <- id + 1
    r <- as.numeric(rnorm(2) %*% chol(matrix(c(.3, .18, .18, .35), 2)))
    for (w in 1:2) {
      if (w == 2 && j > stay && j <= stay + leave) next
      if (w == 1 && j > stay + leave) next
      if (k == 25 && w == 2 || k == 26 && w == 1) next
      y <- likert(c(3.3, 2.9, 3.6) + (w == 2) * c(.25, .1, .2) + u[k, w] + r[w] + rnorm(3, 0, .8))
      y[runif(3) < .05] <- NA
      rows[[length(rows) + 1]] <- data.frame(place = places[k], year = c(2019, 2023)[w], person = sprintf("n%03d", id), q1 = y[1], q2 = y[2], q3 = y[3])
    }
  }
}
waves <- do.call(rbind, rows)
waves <- waves[rowSums(!is.na(waves[, c("q1", "q2", "q3")])) > 0, ]
write.csv(waves[sample(nrow(waves)), ], "data/two-waves.csv", row.names = FALSE, na = "", quote = FALSE)

set.seed(20262)
Tu <- matrix(c(.16, .08, .03, .08, .14, .05, .03, .05, .2), 3)
Tr <- matrix(c(.3, .15, .1, .15, .3, .12, .1, .12, .35), 3)
rows <- list()
for (k in 1:24) {
  u <- as.numeric(rnorm(3) %*% chol(Tu))
  for (j in seq_len(sample(8:16, 1))) {
    r <- as.numeric(rnorm(3) %*% chol(Tr))
    task <- c(1, 1, 2, 2, 2, 3, 3)
    y <- likert(c(3.2, 3.5, 2.8, 3, 3.3, 2.6, 2.9) + u[task] + r[task] + rnorm(7, 0, .8))
    y[runif(7) < .06] <- NA
    rows[[length(rows) + 1]] <- data.frame(place = sprintf("B%02d", k), t(setNames(y, c("c1", "c2", "d1", "d2", "d3", "i1", "i2"))))
  }
}
write.csv(do.call(rbind, rows), "data/three-tasks.csv", row.names = FALSE, na = "", quote = FALSE)
