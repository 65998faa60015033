# Two waves as a panel, read once; every line on standard input fits the two models of change with lme4 (a place effect
# for each wave; one for both), with place effects and their variances, and prints one line of JSON.
arguments <- commandArgs(trailingOnly = TRUE)
suppressPackageStartupMessages(library(lme4))
waves <- read.csv(arguments[1])
items <- c("q1", "q2", "q3")
long <- reshape(waves, direction = "long", varying = items, v.names = "y", timevar = "question", times = items)
long <- long[!is.na(long$y), ]
long$item <- factor(paste(long$question, long$year))
long$s1 <- as.numeric(long$year == 2019)
long$s2 <- 1 - long$s1
control <- lmerControl(optimizer = "bobyqa", calc.derivs = FALSE)
input <- file("stdin", "r")
cat("{}\n"); flush(stdout())
while (length(line <- readLines(input, 1)) == 1) {
  seconds <- system.time({
    apart <- lmer(y ~ 0 + item + (0 + s1 + s2 | place) + (0 + s1 + s2 | person), long, control = control)
    same <- lmer(y ~ 0 + item + (1 | place) + (0 + s1 + s2 | person), long, control = control)
    places <- ranef(apart, condVar = TRUE)$place
  })[["elapsed"]]
  n <- length(items)
  b <- fixef(apart)
  change <- mean(b[grepl("2023$", names(b))]) - mean(b[grepl("2019$", names(b))])
  cat(sprintf('{"seconds":%s,"criterion":%s,"rise":%s,"change":%s}\n', format(seconds, digits = 9),
    format(as.numeric(REMLcrit(apart)), digits = 15), format(as.numeric(REMLcrit(same) - REMLcrit(apart)), digits = 12), format(change, digits = 12)))
  flush(stdout())
}
