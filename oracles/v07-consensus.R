# V07: consensus of 160 schools (Hsb82): the location-scale model without covariates, and with facts about pupils and schools.
source("describe-fit.R"); source("location-scale.R")
wide <- read.csv(file.path(data_folder, "Hsb82.csv"))
female <- as.numeric(wide$sx == "Female"); catholic <- as.numeric(wide$sector == "Catholic")
one <- cbind(`(intercept)` = rep(1, nrow(wide)))
write_fixture("v07-consensus", list(data = "Hsb82.csv", models = list(
  plain = fit_location_scale(wide$mAch, one, one, wide$school),
  covariates = fit_location_scale(wide$mAch, cbind(one, female, cses = wide$cses, catholic), cbind(one, female, catholic), wide$school))),
  note = "Standard errors from optim's numeric Hessian. `criterionByIntegrate` is the same likelihood by R's integrate() at the optimum.")
