# The whole of it, as an analyst would run it: start R, read the CSV, fit one model, print it and its places.
arguments <- commandArgs(trailingOnly = TRUE)
source(file.path(arguments[1], "read-study.R"))
suppressPackageStartupMessages(if (arguments[4] == "D") library(glmmTMB) else library(lme4))
long <- read_study(arguments[2], arguments[3])
m <- suppressMessages(suppressWarnings(fit_study(arguments[4], long)))
cat("criterion", format(m$criterion, digits = 12), "\n")
print(m$variances)
print(m$places)
