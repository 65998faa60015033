# Reads the study that both sides analyze, one row per answer. Sourced by the other scripts of this folder.
read_study <- function(answers_path, places_path) {
  wide <- read.csv(answers_path)
  items <- c(paste0("coh", 1:5), paste0("con", 1:5))
  wide$person <- seq_len(nrow(wide))
  long <- reshape(wide, direction = "long", varying = items, v.names = "y", timevar = "item", times = items)
  long <- long[!is.na(long$y), ]
  long$item <- factor(long$item, levels = items)
  long$s1 <- as.numeric(substr(long$item, 1, 3) == "coh")
  long$s2 <- 1 - long$s1
  long$S <- factor(long$s2)
  places <- read.csv(places_path)
  cbind(long, places[match(long$place, places$place), c("disadvantage", "immigrant", "stability")])
}

fit_study <- function(model, long) {
  one <- "(1 | place/person)"
  two <- "(0 + s1 + s2 | place) + (0 + s1 + s2 | person)"
  person <- "female + owner + age + ses"
  right <- switch(model,
    A = paste("0 + item +", one), B = paste("0 + item +", person, "+", one),
    E = paste("0 + item +", person, "+ disadvantage + immigrant + stability +", one),
    C = paste("0 + item +", two), D = paste("0 + item +", two))
  formula <- as.formula(paste("y ~", right))
  # glmmTMB's variances of place estimates take long; they are left out, in its favor.
  if (model == "D") {
    m <- glmmTMB::glmmTMB(formula, dispformula = ~ 0 + S, data = long, REML = FALSE)
    v <- glmmTMB::VarCorr(m)$cond
    random <- glmmTMB::ranef(m, condVar = FALSE)$cond$place
    variances <- c(v$place[c(1, 2, 4)], v$person[c(1, 2, 4)], exp(glmmTMB::fixef(m)$disp))
    criterion <- -2 * as.numeric(logLik(m))
  } else {
    m <- lme4::lmer(formula, long, control = lme4::lmerControl(optimizer = "bobyqa"))
    random <- lme4::ranef(m, condVar = TRUE)$place
    v <- lme4::VarCorr(m)
    pick <- if (model == "C") c(1, 2, 4) else 1
    variances <- c(v$place[pick], v[[if (model == "C") "person" else "person:place"]][pick], stats::sigma(m)^2)
    criterion <- as.numeric(lme4::REMLcrit(m))
  }
  list(criterion = criterion, variances = unname(variances), first = unlist(random[1, ]), places = random)
}
