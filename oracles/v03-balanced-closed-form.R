# Balanced three-level design: REML is the analysis of variance, so no optimiser is needed.
# bhr2000, the first 8 soldiers of each of 99 companies, 11 items.
source("describe-fit.R")
wide <- read.csv(file.path(data_folder, "bhr2000.csv"))
items <- names(wide)[2:12]
wide <- do.call(rbind, lapply(split(wide, wide$GRP), head, 8))
Y <- as.matrix(wide[, items])
place <- as.character(wide$GRP)
J <- 99; n <- 8; I <- length(items)
person_mean <- rowMeans(Y)
place_mean <- tapply(person_mean, place, mean)
item_mean <- colMeans(Y)
grand <- mean(Y)
MSG <- n * I * sum((place_mean - grand)^2) / (J - 1)
MSP <- I * sum((person_mean - place_mean[place])^2) / (J * (n - 1))
MSR <- sum((Y - outer(person_mean, rep(1, I)) - outer(rep(1, J * n), item_mean) + grand)^2) / ((J * n - 1) * (I - 1))
lambda <- 1 - MSP / MSG
effect <- lambda * (place_mean - grand)
place_variance <- (MSG - MSP) / (n * I)
write_fixture("v03-balanced-closed-form", list(
  data = "bhr2000.csv, first 8 rows of each GRP", items = items,
  answers = length(Y), respondents = nrow(Y), places = J,
  variance = list(place = place_variance, respondent = (MSP - MSR) / I, item = MSR),
  reliability = lambda, posteriorVariance = place_variance * (1 - lambda), itemMeans = as.list(item_mean),
  meanSquares = list(place = MSG, respondent = MSP, residual = MSR),
  placeEstimates = lapply(names(effect), function(k) list(place = k, estimate = effect[[k]]))),
  note = "Closed form, exact to rounding. lme4 misses the fifth digit here, so it is no oracle for this one.")
