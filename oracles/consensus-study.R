# The location-scale model on data/consensus-study.csv: mean of two items, of people who answered both.
source("describe-fit.R"); source("location-scale.R")
wide <- merge(read.csv("data/consensus-study.csv"), read.csv("data/consensus-study-places.csv"))
wide <- wide[complete.cases(wide), ]
y <- (wide$trust1 + wide$trust2) / 2
one <- cbind(`(intercept)` = rep(1, nrow(wide)))
people <- cbind(one, as.matrix(wide[, c("owner", "years")]))
everything <- cbind(people, turnover = wide$turnover)
write_fixture("consensus-study", list(data = c("consensus-study.csv", "consensus-study-places.csv"), models = list(
  plain = fit_location_scale(y, one, one, wide$place),
  meanOnly = fit_location_scale(y, people, one, wide$place),
  ownerInVariance = fit_location_scale(y, people, cbind(one, owner = wide$owner), wide$place),
  both = fit_location_scale(y, everything, everything, wide$place))))
