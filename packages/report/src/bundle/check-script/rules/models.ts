/** The fitted models. */
export const models = String.raw`
rules$model <- function(at, row, q, name) {
  if (row$finding != "model:unadjusted") return(given(at, with_facts))
  parts <- strsplit(name, ":", fixed = TRUE)[[1]]; i <- match(parts[2], scales); j <- match(parts[3], scales)
  bare <- sub("\\.(lower|upper|standardError)$", "", name); end <- sub("^.*\\.", "", name)
  if (grepl("^correlation\\.", name)) { at_level <- sub("^correlation\\.", "", parts[1]); i <- match(parts[2], scales); j <- match(sub("\\.(lower|upper)$", "", parts[3]), scales)
    A <- function() if (at_level == "place") model$T else model$R
    if (bare == name) rule(at, correlation_of(A(), i, j), variance_slack(function() correlation_of(A(), i, j)))
    else if (at_level == "respondent" || Q != 2) { e <- if (end == "lower") 1 else 2; rule(at, correlation_range(at_level, i, j)[e], variance_slack(function() correlation_range(at_level, i, j)[e])) }
    else if (fitted_here) rule(at, model$range[if (end == "lower") 1 else 2], 0.003)
    else given(at, profiled)
  } else if (grepl("^intraclassCorrelation\\.", name)) { answers <- grepl("^intraclassCorrelation\\.answers", name); i <- match(sub("\\.(lower|upper)$", "", parts[2]), scales)
    e <- if (bare == name) 1 else if (end == "lower") 2 else 3
    r <- share_range(i, answers)[e]
    if (is.na(r)) given(at, why_given) else rule(at, r, variance_slack(function() share_range(i, answers)[e]))
  } else if (!fitted_here) given(at, why_given)
  else if (name == "criterion") rule(at, model$criterion, 0.01)
  else if (parts[1] == "variance.place") rule(at, model$T[i, j], 2e-4)
  else if (parts[1] == "variance.respondent") rule(at, model$R[i, j], 2e-4)
  else if (parts[1] == "variance.item") rule(at, model$s[i], 2e-4)
  else if (parts[1] == "reliability") rule(at, mean(vapply(told, function(p) p$base$result["reliability", i], 0)), 5e-4)
  else if (parts[1] == "item" && bare == name) rule(at, model$item[[sub("^item:", "", name)]], 2e-4)
  else if (parts[1] == "item") rule(at, model$item_error[[sub("^item:", "", bare)]], 2e-4)
}
`;
