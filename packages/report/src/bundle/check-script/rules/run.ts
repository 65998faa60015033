/** Goes through all numbers; what no rule knows is a range of an estimate that stands beside it, or is given. */
export const run = String.raw`
# An estimate with its standard error: 1.96 errors to each side.
rule_range <- function(at, row) {
  name <- row$name; sign <- if (endsWith(name, "lower")) -1 else 1; of_place <- row$place != ""
  if (row$kind == "table") { stem <- sub("\\.(lower|upper)$", "", name); of <- paste0(stem, ".value"); error <- paste0(stem, ".standardError") }
  else { of <- Find(function(n) !is.na(published(row$finding, n, row$place)), c("change", "contrast", "coefficient", "level", "difference")); error <- "standardError" }
  if (is.null(of)) return(invisible())
  v <- published(row$finding, of, row$place); e <- published(row$finding, error, row$place)
  if (!is.na(v) && !is.na(e)) rule(at, v + sign * z_line * e, half(v, of_place) + z_line * half(e, of_place))
}
# Why what is left is given.
left_over <- list(agreement = of_questions, item = from_rows, "part:items" = one_question, change = of_waves, "part:change" = of_waves, composition = with_facts, structure = with_facts)

for (at in seq_len(nrow(numbers))) {
  row <- numbers[at, ]; q <- match(row$scale, scales); kind <- if (row$kind == "table") row$finding else row$kind
  if (startsWith(row$name, "sample.")) rule_sample(at, row) else if (!is.null(rules[[kind]])) rules[[kind]](at, row, q, row$name)
  if (is.na(again[at]) && reason[at] == "" && grepl("(^|\\.)(lower|upper)$", row$name)) rule_range(at, row)
  if (is.na(again[at]) && reason[at] == "") given(at, if (is.null(left_over[[kind]])) from_rows else left_over[[kind]])
}
`;
