# Normal distribution: pnorm, qnorm (far tails too) and the bivariate upper quadrant by mvtnorm's TVPACK
# (Genz 2004), which is exact to about 1e-14. Run here: `Rscript normal.R` (Debian: r-cran-mvtnorm, r-cran-jsonlite).
suppressMessages({library(mvtnorm); library(jsonlite)})
x <- c(-37.5, -30, -20, -10, -8.3, -6, -5.7, -5.6, -4, -3, -2, -1.5, -1, -.7, -.67, -.5, -.1, -1e-5, 0,
  1e-5, .1, .5, .66, .68, 1, 2, 3, 5, 6, 8, 10)
p <- c(1e-300, 1e-200, 1e-100, 1e-50, 1e-20, 1e-12, 1e-8, 1e-5, .001, .01, .025, .05, .074, .076, .1, .25, .4, .5,
  .6, .75, .9, .924, .926, .95, .975, .99, .999, 1 - 1e-10)
grid <- expand.grid(h = c(-6, -2.5, -1, -.1, 0, .7, 1.96, 4), k = c(-5, -1.3, 0, .4, 2, 3.5),
  rho = c(-.9999, -.99, -.9, -.5, -.1, 0, .2, .6, .85, .95, .999, .999999))
upper <- mapply(function(h, k, rho) pmvnorm(lower = c(h, k), upper = c(Inf, Inf), corr = matrix(c(1, rho, rho, 1), 2),
  algorithm = TVPACK(abseps = 1e-15))[1], grid$h, grid$k, grid$rho)
write_json(list(script = "normal.R", versions = list(R = as.character(getRversion()), mvtnorm = as.character(packageVersion("mvtnorm"))),
  cdf = data.frame(x, p = pnorm(x)), quantile = data.frame(p, x = qnorm(p)),
  bivariateUpper = cbind(grid, p = upper)), "normal.json", auto_unbox = TRUE, digits = I(17), pretty = FALSE)
cat("wrote normal.json\n")
