/** Defaults, the table, and the exit code. */
export const endSection = String.raw`
halved <- nrow(asked("outcomeScale")) > 0
# Defaults: who is behind a finding, where it is everybody.
for (at in which(startsWith(numbers$name, "sample.") & numbers$place == "" & !(halved & grepl("^mechanism:(a|b|indirect)$", numbers$finding)))) if (is.null(worked[[key_of(numbers$finding[at], "", numbers$scale[at], numbers$name[at])]]))
  keep(numbers$finding[at], "", numbers$scale[at], numbers$name[at], sample_of(d_now)[[numbers$name[at]]], "exact")

# Print ---------------------------------------------------------------------------------------------------------
keys <- key_of(numbers$finding, numbers$place, numbers$scale, numbers$name); repeated <- ave(seq_along(keys), keys, FUN = seq_along)
found <- lapply(paste0(keys, ifelse(repeated > 1, paste0("#", repeated), "")), function(k) worked[[k]])
none <- vapply(found, is.null, NA)
again <- vapply(found, function(f) if (is.null(f)) NA_real_ else as.numeric(f$value), 0)
kind <- vapply(found, function(f) if (is.null(f)) "" else f$kind, "")
allowed <- function(f) { by <- kinds[[f$kind]]; if (!is.na(f$least)) c(f$least, f$most) else f$value + c(-1, 1) * as.numeric(by[1]) * max(abs(f$value), as.numeric(by[2])) }
bounds <- vapply(found, function(f) if (is.null(f)) c(NA_real_, NA_real_) else as.numeric(allowed(f)), numeric(2))
slack <- 1e-12 * pmax(1, abs(numbers$value))
differs <- !none & !(numbers$value >= bounds[1, ] - slack & numbers$value <= bounds[2, ] + slack)
reason <- rep("no rule of this script names this number", nrow(numbers))
for (one in why_not) reason[none & reason == reason[1] & grepl(one$pattern, paste(numbers$finding, numbers$name))] <- one$why
reason <- ifelse(none, reason, "")
write_out <- function(x) ifelse(is.na(x), "", format(signif(x, 9), trim = TRUE, scientific = FALSE, drop0trailing = TRUE))
cat(paste("finding", "place", "scale", "number", "Weft", "R", "difference", "allowed", "why so far", "", sep = "\t"), "\n", sep = "")
shown_as <- vapply(seq_len(nrow(numbers)), function(at) paste(numbers$finding[at], numbers$place[at], numbers$scale[at], numbers$name[at], write_out(numbers$value[at]),
  if (none[at]) "not checked" else write_out(again[at]), if (none[at]) "" else format(signif(numbers$value[at] - again[at], 2)),
  if (none[at]) reason[at] else paste(write_out(bounds[1, at]), "to", write_out(bounds[2, at])), kind[at], if (differs[at]) "DIFFERS" else "", sep = "\t"), "")
cat(shown_as, sep = "\n")
cat("\nHow far numbers may be apart:\n")
for (name in names(kinds)) cat(sprintf("%-10s %5d numbers: %s\n", name, sum(kind == name), kinds[[name]][3]))
cat(if (checked_with_lme4) paste0("The main models were fitted with lme4 ", packageVersion("lme4"), ", and on from where it stopped; all else by the likelihood written out in this script, which gives lme4's criterion and place effects on lme4's variances.\n")
  else "The package lme4 is not used here: the models were fitted by the likelihood written out in this script alone.\n")
cat(sum(!none), " numbers re-derived, ", sum(none), " not checked, ", sum(differs), " differ. ", R.version.string, "\n", sep = "")
if (any(differs)) quit(status = 1)
`;
