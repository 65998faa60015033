/** Reads the answers, what was asked of them, and the numbers. */
export const readSection = String.raw`
# 1. Read --------------------------------------------------------------------------------------------------
if (!l10n_info()[["UTF-8"]]) for (locale in c("C.UTF-8", "en_US.UTF-8")) suppressWarnings(Sys.setlocale("LC_CTYPE", locale))
read_rows <- function(name) {
  table <- read.csv(name, colClasses = "character", na.strings = character(0), check.names = FALSE, encoding = "UTF-8")
  names(table)[1] <- sub("^\ufeff", "", names(table)[1])
  table
}
study <- read_rows("study.csv"); rows <- read_rows("rows.csv"); numbers <- read_rows("numbers.csv")
numbers$value <- as.numeric(numbers$value)
asked <- function(what) study[study$what == what, , drop = FALSE]
text_of <- function(what, first = "") { v <- study$value[study$what == what & study$first == first]; if (length(v) == 1) v else NA }
number_of <- function(what, first = "") suppressWarnings(as.numeric(text_of(what, first)))

method <- text_of("method"); limit <- number_of("limit"); by_scale <- text_of("itemVariance") == "scale"
scales <- asked("role")$first; Q <- length(scales)
low <- vapply(scales, function(s) number_of("minimum", s), 0); high <- vapply(scales, function(s) number_of("maximum", s), 0)
role <- asked("role")$value
item <- asked("item"); items_of <- function(s) item$first[item$second == s]
told <- asked("place")                     # every place: said, or withheld with its reason
shown <- told$first[told$value == "said"]
private <- told$first[told$value == "withheld" & told$second %in% c("private", "no-answers")]
held_number <- sum(told$value == "withheld" & told$second != "not-collective")

# What people chose, with reversed items turned round. NA is no answer; the reason stands in the cell.
of_item <- function(name) rows[[paste("item", name)]]
value <- vapply(item$first, function(name) {
  y <- suppressWarnings(as.numeric(of_item(name))); sum <- item$value[item$first == name]
  if (sum == "") y else as.numeric(sum) - y
}, numeric(nrow(rows)))
if (!is.matrix(value)) value <- matrix(value, nrow(rows), dimnames = list(NULL, item$first))
has_place <- rows$place != ""
from <- text_of("wave", "from"); to <- text_of("wave", "to")
now <- has_place & (if (is.na(to)) TRUE else rows$wave == to)
# Items that nobody was asked in this wave are left out, as long as each scale keeps one.
asked_now <- colSums(!is.na(value[now, , drop = FALSE])) > 0
if (!all(vapply(scales, function(s) any(asked_now[items_of(s)]), NA))) asked_now[] <- TRUE
used <- function(s) items_of(s)[asked_now[items_of(s)]]
fact_names <- unique(asked("fact")$second)
fact_of <- function(name) { f <- asked("fact"); f <- f[f$second == name, ]; setNames(as.numeric(f$value), f$first) }
of_places <- function(what) { f <- asked(what); setNames(as.numeric(f$value), f$first) }
covariates <- asked("covariate")$first
z_line <- qnorm(0.975)
`;
