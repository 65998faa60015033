import type { RScriptInput } from '../input.ts';
import { rNumber, rTexts } from '../r-literal.ts';

/** What so many people in each place give, and how many more the shown places need. */
export function planningSection({ planning }: RScriptInput): string | null {
  if (!planning) return null;
  return `# Planning: what asking more people would buy. -------------------------------------------------------------
planned_scales <- ${rTexts(planning.scales)}
target <- ${rNumber(planning.target)}
enough_with <- ${rNumber(planning.chance)}
planned_people <- c(${planning.respondents.map(rNumber).join(', ')})
${section}`;
}

const section = String.raw`
planning_of <- function(scale) {
  r <- results[[1]]
  q <- match(scale, names(r$variance$item)); Q <- length(r$variance$item); v <- Q * (Q + 1) / 2
  place <- r$variance$place[q, q]; person <- r$variance$respondent[q, q]; item <- r$variance$item[[scale]]
  I <- sum(vapply(items, function(one) one$scale == scale, TRUE))
  noise <- person + item / I
  C <- attr(r, "variance_covariance"); d <- q * (q + 1) / 2
  at <- c(d, v + d, 2 * v + min(q, nrow(C) - 2 * v)); slope <- c(1 / place, -1 / noise, -1 / (I * noise))
  log_error <- sqrt(as.numeric(t(slope) %*% C[at, at] %*% slope))
  factor <- function(p) exp(-qnorm(p) * log_error)
  reliability <- function(n, f) place * f / (place * f + noise / n)
  z <- qnorm(0.975) + qnorm(0.8)
  e <- attr(r, "errors")[[scale]]
  careful <- place * factor(enough_with)
  more <- pmax(0, ceiling((target / (1 - target) / careful - (1 / e$variance - 1 / place)) * noise - 1e-9))
  list(scale = scale, reliability = I(reliability(planned_people, 1)), lower = I(reliability(planned_people, factor(0.975))),
    upper = I(reliability(planned_people, factor(0.025))), difference = I(z * sqrt(2 * noise / planned_people)),
    more = I(5 * ceiling(as.numeric(more) / 5)))
}
part_results$planning <- lapply(planned_scales, planning_of)
cat("\n==== Planning: people in each place, reliability and its range, smallest difference ====\n")
for (one in part_results$planning) {
  cat(one$scale, "\n")
  print(data.frame(people = planned_people, reliability = c(one$reliability), lower = c(one$lower), upper = c(one$upper), difference = c(one$difference)), row.names = FALSE, digits = 4)
  cat("Further people of the shown places, in fives:", sum(one$more), "\n")
}
`;
