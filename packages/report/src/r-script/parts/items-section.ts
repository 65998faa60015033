import type { Release } from '@weft/findings';
import type { RScriptInput } from '../input.ts';
import { rText, rTexts } from '../r-literal.ts';

/** The scales and domains of a release whose items were told. */
export function itemsInput(release: Release): Pick<RScriptInput, 'workings'> {
  const part = release.parts.find((one) => one.kind === 'items');
  if (part?.kind !== 'items') return {};
  const itemsOf = (name: string): readonly string[] =>
    release.scales.find((scale) => scale.name === name)?.items ?? [];
  const told = part.scales.filter(({ itemByPlace }) => itemByPlace !== null);
  return {
    workings: {
      scales: told.map(({ scale }) => ({ scale, items: itemsOf(scale) })),
      domains: part.domains && { first: itemsOf(part.domains.first), second: itemsOf(part.domains.second) },
    },
  };
}

/** α, item–rest correlations and item-by-place variances; two-level factor models where lavaan is there. */
export function itemsSection({ workings }: RScriptInput): string | null {
  if (!workings || workings.scales.length === 0) return null;
  const scales = workings.scales.map(
    ({ scale, items }) => `  list(scale = ${rText(scale)}, items = ${rTexts(items)})`,
  );
  const domains = workings.domains
    ? `list(first = ${rTexts(workings.domains.first)}, second = ${rTexts(workings.domains.second)})`
    : 'NULL';
  return `# Items: how they go together, and whether they work alike everywhere. People who answered everything. ----
item_scales <- list(
${scales.join(',\n')}
)
item_domains <- ${domains}
${section}`;
}

const section = String.raw`
complete_of <- function(names) {
  y <- value[, match(names, vapply(items, function(item) item$name, "")), drop = FALSE]
  keep <- has_place & rowSums(is.na(y)) == 0
  data <- as.data.frame(y[keep, , drop = FALSE])
  names(data) <- paste0("y", seq_along(names))
  data$place <- place[keep]
  data
}
alpha_of <- function(s) nrow(s) / (nrow(s) - 1) * (1 - sum(diag(s)) / sum(s))
rest_of <- function(s) sapply(seq_len(nrow(s)), function(i) sum(s[i, -i]) / sqrt(s[i, i] * sum(s[-i, -i])))
one_factor <- function(x) paste("f =~", paste(x, collapse = " + "))
two_level <- function(within, between, data) lavaan::cfa(paste("level: 1\n", within, "\nlevel: 2\n", between), data = data, cluster = "place", std.lv = TRUE)
has_lavaan <- requireNamespace("lavaan", quietly = TRUE)
items_of <- function(one) {
  data <- complete_of(one$items)
  x <- setdiff(names(data), "place")
  total <- cov(data[x])
  long <- data.frame(place = factor(rep(data$place, length(x))), person = factor(rep(seq_len(nrow(data)), length(x))),
    item = factor(rep(x, each = nrow(data))), y = unlist(data[x], use.names = FALSE))
  long$cell <- interaction(long$place, long$item, drop = TRUE)
  m <- suppressMessages(lmer(y ~ item + (1 | place) + (1 | person) + (1 | cell), long, control = lmerControl(optimizer = "bobyqa", calc.derivs = FALSE, optCtrl = list(rhoend = 1e-9))))
  v <- setNames(as.data.frame(VarCorr(m))$vcov, as.data.frame(VarCorr(m))$grp)
  found <- list(scale = one$scale, respondents = nrow(data), alpha = alpha_of(total), itemRest = rest_of(total), itemMean = unname(colMeans(data[x])),
    placeVariance = v[["place"]], itemByPlaceVariance = v[["cell"]], respondentVariance = v[["person"]], answerVariance = v[["Residual"]],
    ownShare = v[["cell"]] / (v[["cell"]] + v[["place"]]))
  if (has_lavaan && length(x) > 2) {
    p <- suppressWarnings(lavaan::parameterEstimates(two_level(one_factor(x), one_factor(x), data)))
    omega <- function(l) { load <- p$est[p$level == l & p$op == "=~"]; sum(load)^2 / (sum(load)^2 + sum(p$est[p$level == l & p$op == "~~" & p$lhs %in% x])) }
    found$omegaWithin <- omega(1); found$omegaBetween <- omega(2)
  }
  found
}
part_results$items <- list(scales = lapply(item_scales, items_of))
for (one in part_results$items$scales) { cat("\n==== Items:", one$scale, "====\n"); print(lapply(one[-1], signif, 6)) }
if (!is.null(item_domains) && has_lavaan) {
  data <- complete_of(c(item_domains$first, item_domains$second))
  x <- setdiff(names(data), "place"); a <- x[seq_along(item_domains$first)]; b <- setdiff(x, a)
  two <- paste0("c =~ ", paste(a, collapse = " + "), "\n a =~ ", paste(b, collapse = " + "))
  levels <- list("1" = one_factor(x), "2" = two)
  part_results$items$domains <- list()
  for (within in c("1", "2")) for (between in c("1", "2")) {
    m <- suppressWarnings(two_level(levels[[within]], levels[[between]], data))
    p <- lavaan::parameterEstimates(m)
    r <- function(l) p$est[p$level == l & p$op == "~~" & p$lhs == "c" & p$rhs == "a"]
    found <- list(model = paste0(within, "|", between), logLikelihood = as.numeric(lavaan::logLik(m)), converged = lavaan::lavInspect(m, "converged"))
    if (within == "2") found$within <- r(1)
    if (between == "2") found$between <- r(2)
    part_results$items$domains <- c(part_results$items$domains, list(found))
    cat("Domains within|between", found$model, "log-likelihood", found$logLikelihood, "correlations", found$within, found$between, "\n")
  }
}
`;
