# Real answers: trust items of the Afrobarometer (Nunn & Wantchekon 2011). A place is isocode/region/district.
source("describe-fit.R")
wide <- read.csv(file.path(data_folder, "afrobarometer.csv"), fileEncoding = "latin1")
wide$place <- paste(wide$isocode, wide$region, wide$district, sep = " / ")
personal <- c("trust_relatives", "trust_neighbors", "intra_group_trust", "inter_group_trust")
all_items <- c(personal, "trust_local_council")

one_scale <- function(items) {
  long <- long_form(wide, items, setNames(rep("trust", length(items)), items), character(0))
  long <- droplevels(long)
  m <- lmer(y ~ 0 + item + (1 | place) + (1 | respondent), long, control = bobyqa_no_derivatives)
  v <- setNames(as.data.frame(VarCorr(m))$vcov, as.data.frame(VarCorr(m))$grp)
  c(describe_lmer(m), list(intraclassCorrelation = intraclass_correlations(v[["place"]], v[["respondent"]], v[["Residual"]], length(items))))
}
two_scales <- function(scale_of) {
  long <- droplevels(long_form(wide, names(scale_of), scale_of, character(0)))
  describe_lmer(lmer(y ~ 0 + item + (0 + s1 + s2 | place) + (0 + s1 + s2 | respondent), long, control = bobyqa_no_derivatives))
}
scales_of <- function(known) setNames(ifelse(all_items %in% known, "close", "wide"), all_items)
splits <- list(relativesNeighbors = all_items[1:2], relativesNeighborsOwnGroup = all_items[1:3], personal = personal)
write_fixture("afrobarometer", list(
  data = "afrobarometer.csv", encoding = "latin1", placeColumns = c("isocode", "region", "district"), placeSeparator = " / ",
  rows = nrow(wide), placesInFile = length(unique(wide$place)),
  models = c(list(fourItems = one_scale(personal), fiveItems = one_scale(all_items)),
    lapply(splits, function(first) c(list(firstScale = first), two_scales(scales_of(first)))))),
  note = "The file is Latin-1. 1,294 places are named in it; 1,266 hold at least one answer to the four items.")
