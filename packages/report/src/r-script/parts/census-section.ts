import type { RScriptInput } from '../input.ts';
import { rNumber, rTexts } from '../r-literal.ts';

/** Both meanings of a near-census: these very people, and people like them. */
export function censusSection({ census }: RScriptInput): string | null {
  if (!census || census.places.length === 0) return null;
  return `# Near-census groups: these very people, and people like them. --------------------------------------------
roster <- setNames(c(${census.roster.map(rNumber).join(', ')}), ${rTexts(census.places)})
${section}`;
}

const section = String.raw`
# Of the mean of those who answered every item: sqrt((1 - n/N) s^2 / n) and sqrt(s^2 / n). Of the estimate: the place
# effect u with the mean of its N people, T = between places, R = between people, W = posterior of u, L = W^-1 - T^-1.
# Standard errors are at known item effects; the report adds their uncertainty.
census_of <- function(fitted) {
  T <- as.matrix(fitted$variance$place); R <- as.matrix(fitted$variance$respondent); scales <- names(fitted$variance$item)
  usable <- rcond(T) > 1e-10
  unname(lapply(Filter(function(p) p$place %in% names(roster), fitted$placeEstimates), function(p) {
    N <- roster[[p$place]]
    u <- unlist(p$estimate); W <- as.matrix(p$covariance)
    if (usable) {
      L <- solve(W) - solve(T); A <- diag(length(u)) - R %*% L / N
      shift <- as.numeric(R %*% solve(T, u)) / N
      V <- A %*% W %*% t(A) + (N * R - R %*% L %*% R) / N^2
    } else { shift <- rep(NA_real_, length(u)); V <- diag(NA_real_, length(u)) }
    list(place = p$place, roster = N, scales = lapply(seq_along(scales), function(q) {
      mine <- vapply(items, function(item) item$scale, "") == scales[q]
      y <- value[has_place & place == p$place, mine, drop = FALSE]
      m <- rowMeans(y)[rowSums(is.na(y)) == 0]; n <- length(m)
      list(scale = scales[q], thesePeople = sqrt(max(0, 1 - n / N) * var(m) / n), peopleLikeThem = sqrt(var(m) / n),
        level = p$level[[scales[q]]] + shift[q], standardError = sqrt(max(0, V[q, q])))
    }))
  }))
}
part_results$census <- census_of(results[[1]])
cat("\n==== These very people ====\n")
print(do.call(rbind, lapply(part_results$census, function(p) do.call(rbind, lapply(p$scales, function(s) data.frame(place = p$place, roster = p$roster, s))))), row.names = FALSE, digits = 4)
`;
