# A long-lived R: every line on standard input fits one thing on the items and prints one line of JSON.
arguments <- commandArgs(trailingOnly = TRUE)
suppressMessages({library(lavaan); library(lme4)})
wide <- read.csv(arguments[1])
trust <- paste0("trust", 1:4); act <- paste0("act", 1:4); x <- c(trust, act)
wide <- wide[complete.cases(wide[x]), ]
two <- paste0("c =~ ", paste(trust, collapse = " + "), "\n a =~ ", paste(act, collapse = " + "))
long <- reshape(data.frame(place = wide$place, person = seq_len(nrow(wide)), wide[x]), direction = "long", varying = x, v.names = "y", timevar = "item", times = x, idvar = "person")
long$cell <- interaction(long$place, long$item, drop = TRUE)
factors <- function() as.numeric(logLik(cfa(paste("level: 1\n", two, "\nlevel: 2\n", two), data = wide, cluster = "place", std.lv = TRUE)))
by_place <- function() as.data.frame(VarCorr(lmer(y ~ item + (1 | place) + (1 | person) + (1 | cell), long, control = lmerControl(optimizer = "bobyqa", calc.derivs = FALSE))))
own <- function() { v <- by_place(); v <- setNames(v$vcov, v$grp); v[["cell"]] / (v[["cell"]] + v[["place"]]) }
cat(sprintf('{"program":"R %s, lavaan %s, lme4 %s"}\n', getRversion(), packageVersion("lavaan"), packageVersion("lme4"))); flush(stdout())
input <- file("stdin", "r")
while (length(what <- readLines(input, 1)) == 1) {
  seconds <- system.time(value <- switch(what, factors = factors(), own = own()))[["elapsed"]]
  cat(sprintf('{"seconds":%s,"number":%s}\n', format(seconds, digits = 9), format(value, digits = 15))); flush(stdout())
}
