# Makes data/consensus-study.csv and its places: 48 places of 6 to 60 people, two items of 1-7, an owner and a number of
# years; people's variance differs by place, by owner, and with the place's turnover. Free to copy.
set.seed(20250311)
K <- 48
sizes <- round(seq(6, 60, length.out = K))[order((7 * seq_len(K)) %% 53)]
N <- sum(sizes); k <- rep(seq_len(K), sizes)
turnover <- round(rnorm(K), 2)
z <- rnorm(K); v <- .5 * z
u <- .5 * (-.4 * z + sqrt(1 - .16) * rnorm(K)) - .2 * turnover
owner <- rbinom(N, 1, .5); years <- round(rexp(N, 1 / 9), 1)
deviation <- exp((log(1.3) + v[k] - .35 * owner + .15 * turnover[k]) / 2)
person <- rnorm(N)
item <- function(level) pmin(7, pmax(1, round(level + u[k] + .3 * owner + .01 * (years - 9) + deviation * (.8 * person + .6 * rnorm(N)))))
wide <- data.frame(place = sprintf("Place %02d", k), owner, years, trust1 = item(4.2), trust2 = item(3.9))
wide$trust2[sample(N, 25)] <- NA
wide <- wide[sample(N), ]
dir.create("data", showWarnings = FALSE)
write.csv(wide, "data/consensus-study.csv", row.names = FALSE, na = "", quote = FALSE)
write.csv(data.frame(place = sprintf("Place %02d", seq_len(K)), turnover), "data/consensus-study-places.csv", row.names = FALSE, quote = FALSE)
