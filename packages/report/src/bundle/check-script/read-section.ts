/** Reads the sums and the numbers. */
export const readSection = `
# 1. Read --------------------------------------------------------------------------------------------------
if (!l10n_info()[["UTF-8"]]) for (locale in c("C.UTF-8", "en_US.UTF-8")) suppressWarnings(Sys.setlocale("LC_CTYPE", locale))
read_rows <- function(name) read.csv(name, colClasses = "character", na.strings = character(0), check.names = FALSE,
  encoding = "UTF-8")
sums <- read_rows("sums.csv")
numbers <- read_rows("numbers.csv")
numbers$value <- as.numeric(numbers$value)

text_of <- function(what) sums$value[sums$what == what][1]
number_of <- function(what, first = "", second = "", place = "") {
  found <- sums$value[sums$what == what & sums$place == place & sums$first == first & sums$second == second]
  if (length(found) == 1) as.numeric(found) else NA
}
scales <- sums$first[sums$what == "items"]
Q <- length(scales)
of_scales <- function(what, place = "") vapply(scales, function(s) number_of(what, s, place = place), 0)
square_of <- function(what, place = "") matrix(vapply(seq_len(Q * Q), function(k)
  number_of(what, scales[(k - 1) %% Q + 1], scales[(k - 1) %/% Q + 1], place), 0), Q)

method <- text_of("method")
by_scale <- text_of("itemVariance") == "scale" && Q > 1
items <- of_scales("items")
line <- of_scales("maximum") - of_scales("minimum")
shown <- sums$place[sums$what == "shown" & sums$value == "said"]
people <- vapply(shown, function(place) number_of("respondents", place = place), 0)
whole <- text_of("whole")
vech <- which(upper.tri(diag(Q), diag = TRUE), arr.ind = TRUE)[, c(2, 1), drop = FALSE]
V <- nrow(vech)

# Half a step of the last digit that Weft wrote: two decimals for a place and three for all of them, or two and three
# significant digits of what is smaller.
half <- function(value, of_place) {
  size <- abs(value)
  if (is.na(size) || size == round(size)) return(if (of_place) 0.005 else if (size >= 1000) 0.5 else 0.0005)
  if (size < 0.1) return(0.5 * 10^(floor(log10(size)) - (if (of_place) 1 else 2)))
  if (of_place) return(0.005)
  0.5 * 10^-(if (size >= 1000) 0 else if (size >= 100) 1 else if (size >= 10) 2 else 3)
}
`;
