/** The part of the script that prints the results and, when asked, writes them as JSON; the same text for every study. */
export const printSection = String.raw`# 5. Print, and write when a path is given: Rscript this-script.R results.json ------------------------------

to_json <- function(x) {
  quoted <- function(text) {
    text <- gsub("([\\\\\"])", "\\\\\\1", enc2utf8(text))
    paste0("\"", gsub("\t", "\\t", gsub("\r", "\\r", gsub("\n", "\\n", text, fixed = TRUE), fixed = TRUE), fixed = TRUE), "\"")
  }
  one <- function(v) if (is.na(v)) "null" else if (is.character(v)) quoted(v) else if (is.logical(v)) tolower(v) else format(v, digits = 17)
  if (is.null(x)) return("null")
  if (is.matrix(x)) return(paste0("[", paste(apply(x, 1, function(r) paste0("[", paste(vapply(r, one, ""), collapse = ","), "]")), collapse = ","), "]"))
  if (is.list(x)) {
    parts <- vapply(x, to_json, "")
    if (is.null(names(x))) return(paste0("[", paste(parts, collapse = ","), "]"))
    return(paste0("{", paste(paste0(vapply(names(x), quoted, ""), ":", parts), collapse = ","), "}"))
  }
  if (length(x) == 1) one(x) else paste0("[", paste(vapply(x, one, ""), collapse = ","), "]")
}

print_results <- function(r, title) {
  heading <- function(...) cat("\n", ..., "\n", sep = "")
  cat("\n==== ", title, " (", r$program, ", ", r$method, ") ====\n", sep = "")
  cat("criterion ", formatC(r$criterion, format = "f", digits = 6), ", ", r$answers, " answers, ", r$respondents,
    " respondents, ", r$places, " places\n", sep = "")
  as_table <- function(rows) do.call(rbind, lapply(rows, function(row) as.data.frame(row, check.names = FALSE)))
  heading("Items"); print(as_table(r$items), row.names = FALSE, digits = 7)
  if (length(r$coefficients) > 0) { heading("Covariates"); print(as_table(r$coefficients), row.names = FALSE, digits = 7) }
  heading("Variance between places"); print(r$variance$place, digits = 9)
  heading("Variance between respondents of a place"); print(r$variance$respondent, digits = 9)
  heading("Variance of one answer"); print(unlist(r$variance$item), digits = 9)
  if (length(r$variance$item) > 1) {
    heading("Correlation of the scales between places"); print(r$correlation$place, digits = 6)
    heading("Correlation of the scales between respondents"); print(r$correlation$respondent, digits = 6)
  }
  heading("Intraclass correlation (answers, respondents)"); print(t(sapply(r$intraclassCorrelation, unlist)), digits = 6)
  heading("Their 95% ranges"); print(t(sapply(r$shareRange, unlist)), digits = 6)
  if (length(r$variance$item) == 2) { heading("95% range of the correlation between places"); print(r$correlationRange, digits = 6) }
  heading("Reliability of places"); print(t(sapply(r$reliability, unlist)), digits = 6)
  heading("How surely places differ"); print(unlist(r$confidence), digits = 6)
  heading("Pairs of places"); print(t(sapply(r$pairs, unlist)))
  shown <- Filter(function(p) is.null(places_shown) || p$place %in% places_shown, r$placeEstimates)
  heading("Places: estimate, its standard error, reliability, level on the answer scale, its standard error")
  for (scale in names(r$variance$item)) {
    cat(scale, "\n")
    print(do.call(rbind, lapply(shown, function(p) data.frame(place = p$place, respondents = p$respondents,
      estimate = p$estimate[[scale]], standardError = p$standardError[[scale]], reliability = p$reliability[[scale]],
      level = p$level[[scale]], levelStandardError = p$levelStandardError[[scale]], aboveMiddle = p$probabilityAbove[[scale]]))),
      row.names = FALSE, digits = 6)
  }
  if (length(r$variance$item) == 2) {
    heading("Both scales above the middle of all places, only the first, only the second, neither")
    print(do.call(rbind, lapply(Filter(function(p) !is.null(p$quadrants), shown), function(p) data.frame(place = p$place,
      both = p$quadrants[1], first = p$quadrants[2], second = p$quadrants[3], neither = p$quadrants[4]))), row.names = FALSE, digits = 5)
  }
}

options(max.print = 1e6, width = 140)
results <- lapply(models, results_of)
for (k in seq_along(models)) print_results(results[[k]], models[[k]]$title)
part_results <- list()
`;

/** The end of the script: what made the numbers, and the JSON when a path was given. */
export const endSection = String.raw`
cat("\n", R.version.string, ", lme4 ", as.character(packageVersion("lme4")), "\n", sep = "")
if (!is.null(output_path)) writeLines(to_json(list(models = results, parts = part_results)), output_path, useBytes = TRUE)
`;
