# A long-lived R with bhr2000 in memory: every line on standard input works out agreement in all 99 companies on the 11
# leadership items (r_wg(j), a_WG, AD_M, AD_Md) and ICC(1), ICC(2) by ANOVA and REML, and prints one line of JSON.
# With the package multilevel by its functions, else by the formulas in base R and nlme.
arguments <- commandArgs(trailingOnly = TRUE)
d <- read.csv(arguments[1])
items <- c("AF06", "AF07", "AP12", "AP17", "AP33", "AP34", "AS14", "AS15", "AS16", "AS17", "AS28")
x <- d[items]; g <- d$GRP; m <- rowMeans(x)
library(nlme)
has <- requireNamespace("multilevel", quietly = TRUE)
if (has) suppressMessages(library(multilevel))
by_formula <- function() {
  groups <- split(as.data.frame(x), g)
  index <- sapply(groups, function(y) {
    v <- sapply(y, var); S <- mean(v) / 2; n <- nrow(y); M <- colMeans(y)
    c(if (S >= 1) 0 else 11 * (1 - S) / (11 * (1 - S) + S), mean(1 - 2 * v / ((6 * M - M^2 - 5) * n / (n - 1))),
      mean(sapply(y, function(c) mean(abs(c - mean(c))))), mean(sapply(y, function(c) mean(abs(c - median(c))))))
  })
  rowMeans(index)
}
by_package <- function() c(mean(rwg.j(x, g, 2)$rwg.j), mean(awg(x, g, range = c(1, 5))$a.wg), mean(ad.m(x, g)$AD.M), mean(ad.m(x, g, type = "median")$AD.M))
between <- function() {
  a <- summary(aov(m ~ as.factor(g)))[[1]]
  l <- lme(m ~ 1, random = ~ 1 | g)
  t <- as.numeric(VarCorr(l)[1, 1])
  c((a[1, 3] - a[2, 3]) / (a[1, 3] + (length(m) / (a[1, 1] + 1) - 1) * a[2, 3]), (a[1, 3] - a[2, 3]) / a[1, 3], t / (t + l$sigma^2))
}
cat(sprintf('{"program":"%s"}\n', if (has) paste("multilevel", packageVersion("multilevel"), "and aov, nlme") else "base R formulas, aov and nlme"))
flush(stdout())
input <- file("stdin", "r")
while (length(line <- readLines(input, 1)) == 1) {
  seconds <- system.time(found <- c(if (has) by_package() else by_formula(), between()))[["elapsed"]]
  cat(sprintf('{"seconds":%s,"found":[%s]}\n', format(seconds, digits = 9), paste(format(found, digits = 15, trim = TRUE), collapse = ",")))
  flush(stdout())
}
