import type { RScriptInput } from '../input.ts';
import { rText, rTexts } from '../r-literal.ts';

/** Tasks as scales of one model, and each place's contrasts. */
export function tasksSection({ tasks, models }: RScriptInput): string | null {
  if (!tasks || tasks.length < 2) return null;
  const method = models[0]?.method ?? 'REML';
  const list = tasks.map(({ name, items }) => `  list(name = ${rText(name)}, items = ${rTexts(items)})`);
  return `# Tasks: each task is a scale of one model; one error variance for all answers. -------------------------
tasks <- list(
${list.join(',\n')}
)
tasks_method <- ${rText(method)}
${section}`;
}

const section = String.raw`
tasks_of <- function() {
  all_items <- items
  task_of <- setNames(rep(vapply(tasks, function(t) t$name, ""), lengths(lapply(tasks, function(t) t$items))), unlist(lapply(tasks, function(t) t$items)))
  items <<- lapply(all_items, function(item) { item$scale <- if (item$name %in% names(task_of)) task_of[[item$name]] else ""; item })
  model <- list(name = "tasks", title = "Tasks", method = tasks_method, itemVariance = "common", scales = vapply(tasks, function(t) t$name, ""),
    covariates = character(0), covariateEffects = "common", placeCovariates = character(0), required = character(0))
  long <- long_form(model)
  items <<- all_items
  fit <- fit_model(long, model)
  estimated <- place_estimates(long, model, fit)
  Q <- length(tasks)
  same <- lmer(as.formula(paste("y ~", paste(c(fixed_terms(long), "(1 | place)", random_terms(long, model)[-1]), collapse = " + "))), long,
    REML = model$method == "REML", control = lmerControl(optimizer = "bobyqa", calc.derivs = FALSE, optCtrl = list(rhoend = 1e-8)))
  criterion <- if (model$method == "REML") as.numeric(REMLcrit(same)) else as.numeric(-2 * logLik(same))
  shown <- if (is.null(places_shown)) estimated$places else estimated$places[names(estimated$places) %in% places_shown]
  list(criterion = fit$criterion, likelihoodRatio = max(0, criterion - fit$criterion), correlation = correlation_of(fit$place),
    places = unname(lapply(shown, function(p) list(place = p$place, contrast = vapply(seq_len(Q), function(q) {
      w <- rep(-1 / (Q - 1), Q); w[q] <- 1
      sum(w * p$effect)
    }, 0)))))
}
part_results$tasks <- tasks_of()
cat("\n==== Tasks ====\nCorrelation between places\n")
print(part_results$tasks$correlation, digits = 4)
cat("Rise of the criterion with one place effect for all tasks:", format(part_results$tasks$likelihoodRatio, digits = 5), "\n")
cat("Each task against the others, place by place\n")
print(do.call(rbind, lapply(part_results$tasks$places, function(p) data.frame(place = p$place, t(setNames(p$contrast, vapply(tasks, function(t) t$name, "")))))), row.names = FALSE, digits = 4)
`;
