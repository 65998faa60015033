# A long-lived R: the data are read and reshaped once, then every line "A" … "E" on standard input fits that model
# with place estimates and their variances, and prints one line of JSON with the seconds it took.
arguments <- commandArgs(trailingOnly = TRUE)
source(file.path(arguments[1], "read-study.R"))
suppressPackageStartupMessages(library(lme4))
long <- read_study(arguments[2], arguments[3])
numbers <- function(x) paste0("[", paste(format(x, digits = 15, trim = TRUE), collapse = ","), "]")
has <- requireNamespace("glmmTMB", quietly = TRUE)
version <- function(p) as.character(packageVersion(p))
cat(sprintf('{"r":"%s","lme4":"%s","glmmTMB":%s}\n', getRversion(), version("lme4"), if (has) sprintf('"%s"', version("glmmTMB")) else "null"))
flush(stdout())
input <- file("stdin", "r")
while (length(model <- readLines(input, 1)) == 1) {
  seconds <- system.time(m <- suppressMessages(suppressWarnings(fit_study(model, long))))[["elapsed"]]
  cat(sprintf('{"seconds":%s,"criterion":%s,"variances":%s,"first":%s}\n', format(seconds, digits = 9),
    format(m$criterion, digits = 15), numbers(m$variances), numbers(m$first)))
  flush(stdout())
}
