/** Keeps what R gets for each number by its name, and how near it must be and why. */
export const compareSection = String.raw`
# 2. What R gets for each number, and how near it must be ---------------------------------------------------
worked <- new.env(hash = TRUE)
key_of <- function(finding, place, scale, name) paste(finding, place, scale, name, sep = "\r")
kinds <- list(
  exact = c(1e-9, 1, "worked out from the answers alike in both: only the last bits may differ"),
  fit = c(1e-4, 0.05, "both end a search for the best fit a little beside it"),
  criterion = c(1e-6, 1, "at the best fit the criterion is flat, so that it shows no such difference"),
  profile = c(1e-3, 0.05, "ends of a range: a search inside a search"),
  curvature = c(5e-3, 0.05, "from second differences of a likelihood, exact derivatives there"),
  quadrature = c(5e-3, 0.05, "sums over a place's consensus are taken at 11 points in Weft and at 21 here, and ends of ranges searched through them"),
  draws = c(0, 1, "from random draws, other ones here: four or five standard errors of both"),
  count = c(0, 1, "a count: those too near the line to call may fall on either side"),
  rounded = c(0, 1, "published in steps: half a step"))
keep <- function(finding, place, scale, name, value, kind, least = NA, most = NA)
  assign(key_of(finding, place, scale, name), list(value = value, kind = kind, least = least, most = most), envir = worked)
# One number, or several by their names.
put <- function(finding, values, kind = "fit", scale = "", place = "") {
  for (name in names(values)) {
    v <- values[[name]]
    if (length(v) == 1 && !is.na(v) && is.finite(v)) keep(finding, place, scale, name, v, kind)
  }
}
near <- function(finding, name, value, by, kind = "draws", scale = "", place = "")
  if (!is.na(value)) keep(finding, place, scale, name, value, kind, value - by, value + by)
between <- function(finding, name, value, least, most, scale = "", place = "")
  if (!is.na(value)) keep(finding, place, scale, name, value, "count", least, most)
published <- function(finding, name, scale = "", place = "") {
  v <- numbers$value[numbers$finding == finding & numbers$name == name & numbers$scale == scale & numbers$place == place]
  if (length(v) == 1) v else NA
}
has_number <- function(finding) any(numbers$finding == finding)
ends <- function(estimate, error, name = "") setNames(c(estimate - z_line * error, estimate + z_line * error), paste0(name, c("lower", "upper")))
sure <- function(p) max(p, 1 - p)
missing_packages <- character(0); why_not <- list()
cannot <- function(pattern, why) why_not[[length(why_not) + 1]] <<- list(pattern = pattern, why = why)
# A section that fails takes its own numbers with it and says so; the others stand.
section <- function(name, work) tryCatch(work(), error = function(e) {
  cannot(name, paste0("R stopped here: ", conditionMessage(e)))
})
`;
