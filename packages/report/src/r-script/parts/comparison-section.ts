import type { RScriptInput } from '../input.ts';
import { rNumber, rText, rTexts } from '../r-literal.ts';

/** How wide ranks are, the multiplier of Goldstein and Healy, the clear difference, and chances above a reference. */
export function comparisonSection({ comparison }: RScriptInput): string | null {
  if (!comparison) return null;
  const references = Object.entries(comparison.references).map(
    ([scale, value]) => `${rText(scale)} = ${rNumber(value)}`,
  );
  return `# Comparison of the shown places, without ranking them. ----------------------------------------------------
compared_scales <- ${rTexts(comparison.scales)}
references <- list(${references.join(', ')})
${section}`;
}

const section = String.raw`
comparison_of <- function(scale, draws = 4000) {
  e <- attr(results[[1]], "errors")[[scale]]
  J <- length(e$effect)
  above <- upper.tri(diag(J))
  pair <- outer(e$variance, e$variance, "+") + outer(diag(e$shared), diag(e$shared), "+") - 2 * e$shared
  ratio <- (outer(sqrt(e$variance), sqrt(e$variance), "+") / sqrt(pair))[above]
  multiplier <- uniroot(function(z) mean(2 * pnorm(-z * ratio)) - 0.05, c(0.1, 5), tol = 1e-12)$root
  decomposed <- eigen(e$shared, symmetric = TRUE)
  root <- decomposed$vectors %*% diag(sqrt(pmax(decomposed$values, 0)), J)
  set.seed(1)
  drawn <- e$effect + sqrt(e$variance) * matrix(rnorm(J * draws), J) + root %*% matrix(rnorm(J * draws), J)
  ranks <- apply(drawn, 2, rank)
  ends <- apply(ranks, 1, quantile, c(0.025, 0.975), type = 7)
  width <- ceiling(ends[2, ]) - floor(ends[1, ]) + 1
  right <- mean(apply(ranks, 2, function(r) all(r == rank(e$effect))))
  reference <- references[[scale]]
  chance <- if (is.null(reference)) NULL else pnorm((e$level - reference) / e$level_error)
  c(list(scale = scale, places = J, width = as.list(setNames(quantile(width, c(0.25, 0.5, 0.75), type = 1), c("lower", "median", "upper"))),
    orderProbability = right, clear = qnorm(0.975) * sqrt(mean(pair[above])), multiplier = multiplier),
    if (!is.null(chance)) list(above = sum(chance >= 0.8), below = sum(chance <= 0.2)))
}
part_results$comparison <- lapply(compared_scales, comparison_of)
cat("\n==== Comparison: width of ranks, clear difference, multiplier ====\n")
for (one in part_results$comparison) print(unlist(one), quote = FALSE)
`;
