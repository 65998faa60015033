# A simulated survey of the size of Sampson, Raudenbush & Earls (1997): 8,782 respondents, 343 places, 5 + 5 items.
# Models A, B, E (one scale), C (two scales, common item variance, REML), D (two scales, item variance by scale, ML).
source("describe-fit.R")
suppressMessages(library(glmmTMB))
wide <- read.csv(file.path(data_folder, "synthetic_chicago.csv"))
items <- names(wide)[6:15]
scale_of <- setNames(rep(c("cohesion", "control"), each = 5), items)
covariates <- c("female", "owner", "age", "ses")
long <- long_form(wide, items, scale_of, covariates)
facts <- read.csv(file.path(data_folder, "synthetic_chicago_places.csv"))
long <- cbind(long, facts[match(long$place, facts$place), c("disadvantage", "immigrant", "stability")])

A <- lmer(y ~ 0 + item + (1 | place) + (1 | respondent), long, control = bobyqa)
B <- update(A, . ~ . + female + owner + age + ses)
E <- update(B, . ~ . + disadvantage + immigrant + stability)
C <- lmer(y ~ 0 + item + (0 + s1 + s2 | place) + (0 + s1 + s2 | respondent), long, control = bobyqa)
by_scale <- function(control) describe_glmmTMB(
  glmmTMB(y ~ 0 + item + (0 + s1 + s2 | place) + (0 + s1 + s2 | respondent), dispformula = ~ 0 + scale, data = long,
    REML = FALSE, control = control), c("cohesion", "control"))
printed <- by_scale(glmmTMBControl())
tightened <- by_scale(glmmTMBControl(optCtrl = list(iter.max = 2000, eval.max = 4000, rel.tol = 1e-15, x.tol = 1e-12)))
stopifnot(tightened$criterion < printed$criterion)

known <- list(
  program = "Weft's trial engine, gradient zero at the optimum (science.md, section 9)", method = "ML", itemVariance = "scale",
  criterion = 233776.711368, answers = nrow(long), respondents = 8782, places = 343,
  variance = list(
    place = matrix(c(.0726938960, .0656651827, .0656651827, .103590207), 2),
    respondent = matrix(c(.256199272, .141844827, .141844827, .269366097), 2),
    item = c(.714006443, .795864340)))
write_fixture("v06-synthetic-chicago", list(
  data = "synthetic_chicago.csv, synthetic_chicago_places.csv", items = items, scales = c("cohesion", "control"),
  models = list(A = describe_lmer(A), B = describe_lmer(B), C = describe_lmer(C), D = known, E = describe_lmer(E)),
  glmmTMB = list(D = printed, DTightened = tightened)),
  packages = c("lme4", "glmmTMB"),
  note = "`glmmTMB.D` is what glmmTMB prints with its defaults. It is not converged to 1e-4: its criterion is higher than `models.D`. `glmmTMB.DTightened` is the same with rel.tol 1e-15: it agrees with `models.D` to 1e-5, though glmmTMB warns of its convergence.")
