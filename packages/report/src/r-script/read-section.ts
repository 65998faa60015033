/** The part of the script that reads the file and codes its answers; the same text for every study. */
export const readSection = String.raw`# 2. Read and code the answers ----------------------------------------------------------------------------

if (!l10n_info()[["UTF-8"]]) for (locale in c("C.UTF-8", "en_US.UTF-8")) suppressWarnings(Sys.setlocale("LC_CTYPE", locale))
arguments <- commandArgs(trailingOnly = TRUE)
output_path <- if (length(arguments) >= 1) arguments[1] else NULL

read_texts <- function(file) {
  table <- read.table(file$name, header = TRUE, sep = file$sep, quote = "\"", comment.char = "", fill = TRUE,
    colClasses = "character", check.names = FALSE, na.strings = character(0), strip.white = TRUE,
    fileEncoding = if (file$encoding == "UTF-8") "UTF-8-BOM" else file$encoding)
  table[] <- lapply(table, trimws)
  table
}

# Words are compared as Weft compares them: lower case, straight apostrophes, single spaces, no brackets or stops around.
plain_word <- function(text) {
  text <- gsub("[\u2018\u2019\u02bc\u00b4\u0060]", "'", tolower(text))
  text <- gsub("\\s+", " ", text, perl = TRUE)
  gsub("^[\\s<>()\\[\\]{}\"#*.]+|[\\s<>()\\[\\]{}\"#*.!]+$", "", text, perl = TRUE)
}
means <- function(text, words) plain_word(text) %in% plain_word(words)
holds_nothing <- function(text) grepl("^[\\s.\\-\u2013\u2014?*_/]*$", text, perl = TRUE) |
  means(text, c(no_answer, not_asked, dont_know))
as_number <- function(text, dec) {
  written <- grepl(if (dec == ",") "^[+-]?(\\d+,?\\d*|,\\d+)([eE][+-]?\\d+)?$" else "^[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?$", text, perl = TRUE)
  number <- rep(NA_real_, length(text))
  number[written] <- as.numeric(sub(dec, ".", text[written], fixed = TRUE))
  number
}

answers <- read_texts(answers_file)
needed <- c(place_columns, vapply(c(items, covariates), function(one) one$column, ""), waves$column, waves$person)
if (!all(needed %in% names(answers)))
  stop(answers_file$name, " has no column named ", paste(setdiff(needed, names(answers)), collapse = ", "))
if (!is.null(waves$earlier)) {
  before <- read_texts(waves$earlier)
  wave <- rep(c(waves$from, waves$to), c(nrow(before), nrow(answers)))
  answers <- rbind(before[, unique(needed), drop = FALSE], answers[, unique(needed), drop = FALSE])
} else wave <- if (is.null(waves)) NULL else answers[[waves$column]]
place_parts <- answers[, place_columns, drop = FALSE]
place <- do.call(paste, c(unname(as.list(place_parts)), sep = place_joined_by))
has_place <- !Reduce("|", lapply(place_parts, function(text) holds_nothing(text) | text %in% c("-99", "-9")))
if (any(!has_place)) cat("Rows without a place, left out:", sum(!has_place), "\n")
# Where there are waves, everything but the part on change is about the later one.
every_place <- has_place
if (!is.null(wave)) has_place <- has_place & wave == waves$to

# Answers as numbers, one column per item. NA is no answer; "not asked" and "don't know" are kept apart first.
raw <- lapply(items, function(item) answers[[item$column]])
asked <- sapply(raw, function(text) !means(text, not_asked))
unknown <- sapply(raw, function(text) means(text, dont_know))
value <- mapply(function(item, text) {
  number <- as_number(text, answers_file$dec)
  if (!is.null(item$labels)) {
    by_label <- item$minimum + match(plain_word(text), plain_word(item$labels)) - 1
    number <- ifelse(is.na(by_label), number, by_label)
  }
  number[holds_nothing(text)] <- NA
  number[!is.na(number) & (number < item$minimum | number > item$maximum)] <- NA
  if (item$reversed) item$minimum + item$maximum - number else number
}, items, raw)

if (dont_know_is_middle) {
  tolerated <- rowSums(is.na(value) & asked) <= tolerated_absent * rowSums(asked) + 1e-9
  for (i in seq_along(items)) {
    middle <- (items[[i]]$minimum + items[[i]]$maximum) / 2
    if (middle == round(middle) && items[[i]]$minimum == round(items[[i]]$minimum)) value[unknown[, i] & tolerated, i] <- middle
  }
}

# -99, -9 and -999 mean "not known" in a covariate when they lie clearly apart from its other numbers.
without_absent_numbers <- function(number) {
  listed <- number %in% c(-99, -9, -999)
  usual <- range(number[!listed], na.rm = TRUE)
  gap <- ifelse(number < usual[1], usual[1] - number, number - usual[2])
  ifelse(listed & ((number < 0 & usual[1] >= 0) | gap > max(1, diff(usual))), NA, number)
}
fact <- lapply(covariates, function(covariate) {
  text <- answers[[covariate$column]]
  number <- if (is.null(covariate$equals)) without_absent_numbers(as_number(text, answers_file$dec))
    else as.numeric(text == covariate$equals)
  ifelse(holds_nothing(text), NA, number)
})
names(fact) <- vapply(covariates, function(covariate) covariate$name, "")

place_fact <- list()
if (!is.null(places_file)) {
  about <- read_texts(places_file)
  row <- match(place, about[[places_file$place]])
  place_fact <- lapply(about[places_file$columns], function(text) as_number(text, places_file$dec)[row])
}

# One row per answer. s1, s2 ... mark the scales; x1, x2 ... are the covariates of a model, once for all scales or
# once for each; their names stand in attr(, "covariates").
long_form <- function(model) {
  chosen <- which(vapply(items, function(item) item$scale, "") %in% model$scales)
  chosen <- chosen[order(match(vapply(items[chosen], function(item) item$scale, ""), model$scales))]
  x <- c(fact[model$covariates], place_fact[model$placeCovariates])
  needed <- c(x, fact[model$required])
  kept <- has_place & Reduce("&", lapply(needed, function(v) !is.na(v)), rep(TRUE, nrow(value)))
  left_out <- sum(has_place & rowSums(!is.na(value[, chosen, drop = FALSE])) > 0 & !kept)
  if (left_out > 0) cat("Respondents left out because a covariate is unknown:", left_out, "\n")
  long <- do.call(rbind, lapply(chosen, function(i) data.frame(
    row = which(kept), place = place[kept], item = items[[i]]$name,
    scale = match(items[[i]]$scale, model$scales), y = value[kept, i])))
  long <- long[!is.na(long$y), ]
  for (q in seq_along(model$scales)) long[[paste0("s", q)]] <- as.numeric(long$scale == q)
  by_scale <- length(model$scales) > 1 && model$covariateEffects == "scale"
  named <- character(0); scale_of <- numeric(0); of_place <- logical(0)
  for (name in names(x)) for (scale in if (by_scale) model$scales else "") {
    named <- c(named, if (scale == "") name else paste0(name, ":", scale))
    scale_of <- c(scale_of, if (scale == "") NA else match(scale, model$scales))
    of_place <- c(of_place, name %in% model$placeCovariates)
    long[[paste0("x", length(named))]] <- x[[name]][long$row] * (scale == "" | model$scales[long$scale] == scale)
  }
  long$item <- factor(long$item, levels = unique(long$item))
  long$place <- factor(long$place)
  long$respondent <- factor(long$row)
  long$scale <- factor(long$scale, levels = seq_along(model$scales))
  attr(long, "covariates") <- named
  once <- long$row[!duplicated(long$row)]
  # What a place's level is made of, besides items: respondents' covariates at their mean, its own at its values.
  attr(long, "at") <- list(scale = scale_of, value = function(first_row) vapply(seq_along(named), function(k) {
    v <- x[[rep(names(x), each = if (by_scale) length(model$scales) else 1)[k]]]
    if (of_place[k]) v[first_row] else mean(v[once])
  }, 0))
  long
}
`;
