/** Prints the table and ends with the exit code. */
export const endSection = String.raw`
# 5. Print -------------------------------------------------------------------------------------------------
differs <- !is.na(again) & (numbers$value < least - 1e-9 | numbers$value > most + 1e-9)
write <- function(x) ifelse(is.na(x), "", format(signif(x, 5), trim = TRUE, scientific = FALSE, drop0trailing = TRUE))
cat(paste("finding", "place", "number", "Weft", "R", "difference", "allowed", "", sep = "\t"), "\n", sep = "")
for (at in seq_len(nrow(numbers))) cat(paste(numbers$finding[at], numbers$place[at], numbers$name[at], write(numbers$value[at]),
  if (is.na(again[at])) "given" else write(again[at]),
  if (is.na(again[at])) "" else write(numbers$value[at] - again[at]),
  if (is.na(again[at])) reason[at] else paste0(write(least[at]), " to ", write(most[at])),
  if (differs[at]) "DIFFERS" else "", sep = "\t"), "\n", sep = "")
cat("\n", if (fitted_here) "The model was fitted again from the sums of the whole.\n" else
  paste0("The variances and the level of all places were given. ", why_given, "\n"), sep = "")
why <- sort(table(reason[is.na(again)]), decreasing = TRUE)
for (one in names(why)) cat(why[[one]], " given: ", one, "\n", sep = "")
cat(sum(!is.na(again)), " numbers re-derived, ", sum(is.na(again)), " given, ", sum(differs), " differ. ", R.version.string, "\n", sep = "")
if (any(differs)) quit(status = 1)
`;
