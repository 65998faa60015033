import type { RScriptInput } from '../input.ts';

/** Two waves of each scale as two scales of one model, and what changed. */
export function changeSection({ waves }: RScriptInput): string | null {
  if (!waves || waves.scales.length === 0) return null;
  return section;
}

const section = String.raw`# Change between two waves: each wave's answers are a scale of their own, with item levels of its own. -------
# One respondent of both waves needs the same person in the same place; all others are respondents of one wave.
# Weft lets the variance of an answer differ by wave (glmmTMB, REML); with lme4 it is one for both.

change_long <- function(one) {
  chosen <- match(one$items, vapply(items, function(item) item$name, ""))
  kept <- which(every_place & wave %in% c(waves$from, waves$to))
  link <- if (is.null(waves$person)) NULL else answers[[waves$person]][kept]
  respondent <- if (is.null(link)) paste("row", kept) else
    ifelse(holds_nothing(link), paste("row", kept), paste("person", link, place[kept]))
  long <- do.call(rbind, lapply(c(waves$from, waves$to), function(w) do.call(rbind, lapply(chosen, function(i) {
    own <- wave[kept] == w
    data.frame(place = place[kept][own], respondent = respondent[own], item = paste(items[[i]]$name, w, sep = " / "),
      scale = match(w, c(waves$from, waves$to)), y = value[kept[own], i], row = kept[own])
  }))))
  long <- long[!is.na(long$y), ]
  long$item <- factor(long$item, levels = unique(long$item))
  long$place <- factor(long$place); long$respondent <- factor(long$respondent)
  long$s1 <- as.numeric(long$scale == 1); long$s2 <- as.numeric(long$scale == 2)
  long$scale <- factor(long$scale, levels = 1:2)
  long
}

change_of <- function(one) {
  long <- change_long(one)
  linked <- any(tapply(long$scale, long$respondent, function(s) length(unique(s)) > 1))
  random <- if (linked) "(0 + s1 + s2 | respondent)" else c("(0 + s1 | respondent)", "(0 + s2 | respondent)")
  formula_of <- function(of_place) as.formula(paste("y ~ 0 + item +", paste(c(of_place, random), collapse = " + ")))
  fitted <- function(of_place) glmmTMB::glmmTMB(formula_of(of_place), dispformula = ~ 0 + scale, data = long, REML = TRUE)
  m <- fitted("(0 + s1 + s2 | place)")
  v <- glmmTMB::VarCorr(m)$cond
  T <- variance_block(v, "place", 2); R <- variance_block(v, "respondent", 2)
  spread <- exp(glmmTMB::fixef(m)$disp)
  # One covariance matrix a place, written out.
  X <- model.matrix(~ 0 + item, long)
  blocks <- lapply(split(seq_len(nrow(long)), long$place), function(rows) {
    Z <- as.matrix(long[rows, c("s1", "s2")])
    same <- outer(as.character(long$respondent[rows]), as.character(long$respondent[rows]), "==") * 1
    list(Z = Z, X = X[rows, , drop = FALSE], y = long$y[rows],
      V = Z %*% T %*% t(Z) + (Z %*% R %*% t(Z)) * same + diag(spread[as.integer(long$scale[rows])], length(rows)))
  })
  information <- Reduce("+", lapply(blocks, function(b) t(b$X) %*% solve(b$V, b$X)))
  C <- solve(information)
  beta <- as.numeric(C %*% Reduce("+", lapply(blocks, function(b) t(b$X) %*% solve(b$V, b$y))))
  n <- length(one$items)
  weights <- rep(c(-1, 1) / n, each = n)
  level <- rbind(rep(c(1, 0) / n, each = n), rep(c(0, 1) / n, each = n))
  d <- c(-1, 1)
  places <- lapply(names(blocks), function(name) {
    b <- blocks[[name]]
    if (any(colSums(b$Z) == 0)) return(NULL)
    gain <- T %*% t(b$Z) %*% solve(b$V)
    effect <- gain %*% (b$y - b$X %*% beta)
    W <- T - gain %*% b$Z %*% T
    D <- level - gain %*% b$X
    S <- W + D %*% C %*% t(D)
    list(place = name, estimate = sum(d * (level %*% beta + effect)), standardError = sqrt(as.numeric(t(d) %*% S %*% d)))
  })
  names(places) <- names(blocks)
  apart <- as.numeric(-2 * logLik(m)); same <- as.numeric(-2 * logLik(fitted("(1 | place)")))
  rise <- max(0, same - apart)
  error <- sqrt(as.numeric(t(weights) %*% C %*% weights))
  list(scale = one$scale, from = waves$from, to = waves$to, linked = linked, criterion = apart,
    estimate = sum(weights * beta), standardError = error, smallestDetectable = qnorm(0.975) * error,
    items = lapply(seq_len(n), function(i) { w <- numeric(2 * n); w[c(i, i + n)] <- c(-1, 1)
      list(item = one$items[i], estimate = sum(w * beta), standardError = sqrt(as.numeric(t(w) %*% C %*% w))) }),
    variance = list(place = T, respondent = R, item = as.numeric(spread)),
    stability = if (all(diag(T) > 0)) T[1, 2] / sqrt(prod(diag(T))) else NA,
    likelihoodRatio = rise, confidence = if (rise > 0) 1 - (pchisq(rise, 1, lower.tail = FALSE) + pchisq(rise, 2, lower.tail = FALSE)) / 2 else 0,
    places = unname(Filter(Negate(is.null), if (is.null(places_shown)) places else places[names(places) %in% places_shown])))
}

part_results$change <- lapply(waves$scales, change_of)
for (one in part_results$change) {
  cat("\n==== Change on ", one$scale, " from ", one$from, " to ", one$to, if (one$linked) " (panel)" else " (repeated cross-sections)", " ====\n", sep = "")
  cat("Smallest detectable change of all places:", format(one$smallestDetectable, digits = 4), "\n")
  cat("Change of all places:", format(one$estimate, digits = 4), "standard error", format(one$standardError, digits = 4), "\n")
  print(do.call(rbind, lapply(one$items, as.data.frame)), row.names = FALSE, digits = 4)
  cat("Stability:", format(one$stability, digits = 4), " places changed differently: confidence", format(one$confidence, digits = 4), "\n")
  cat("Places (errors without the part for estimated variances that the report adds):\n")
  if (length(one$places) > 0) print(do.call(rbind, lapply(one$places, as.data.frame)), row.names = FALSE, digits = 4)
}
`;
