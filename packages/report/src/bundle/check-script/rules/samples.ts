/** How many people, answers and places stand behind a finding. */
export const samples = String.raw`
# How many stand behind a number: the same for all that rests on everybody.
of_everybody <- c("level", "collective", "together", "joint", "apart", "withheld", "agreement", "comparison", "planning", "task", "change")
rule_sample <- function(at, row) {
  what <- sub("^sample\\.", "", row$name)
  if (row$kind == "place") { if (what == "respondents") rule(at, people[[row$place]]) else if (what == "places") rule(at, 1) else given(at, one_place) }
  else if (row$place != "") { if (what == "places") rule(at, 1) else if (what == "respondents" && !is.na(match(row$place, shown))) rule(at, people[[row$place]]) else given(at, one_place) }
  else if (row$kind %in% of_everybody && what == "respondents" && fitted_here) rule(at, sum(people))
  else if (row$kind %in% of_everybody) rule(at, number_of(what))
  else given(at, counted)
}
`;
