import type { RScriptCovariate, RScriptInput, RScriptItem, RScriptModel } from './input.ts';
import type { RScriptWaves } from './parts/part-inputs.ts';
import { rComment, rNumber, rText, rTexts } from './r-literal.ts';

const truth = (value: boolean) => (value ? 'TRUE' : 'FALSE');

const rFile = (file: { name: string; encoding: string; delimiter: string; decimal: string }) =>
  `list(name = ${rText(file.name)}, encoding = ${rText(file.encoding)}, sep = ${rText(file.delimiter)}, dec = ${rText(file.decimal)}`;

function rItem(item: RScriptItem): string {
  const labels = item.labels ? `, labels = ${rTexts(item.labels)}` : '';
  return `  list(name = ${rText(item.name)}, column = ${rText(item.column)}, scale = ${rText(item.scale)}, reversed = ${truth(item.reversed)}, minimum = ${rNumber(item.minimum)}, maximum = ${rNumber(item.maximum)}${labels})`;
}

function rCovariate(covariate: RScriptCovariate): string {
  const equals = covariate.kind === 'group' ? `, equals = ${rText(covariate.equals)}` : '';
  return `  list(name = ${rText(covariate.name)}, column = ${rText(covariate.column)}${equals})`;
}

function rModel(model: RScriptModel): string {
  return [
    `  # ${rComment(model.title)}`,
    `  list(name = ${rText(model.name)}, title = ${rText(model.title)}, method = ${rText(model.method)}, itemVariance = ${rText(model.itemVariance)},`,
    `    scales = ${rTexts(model.scales)}, covariates = ${rTexts(model.covariates)}, covariateEffects = ${rText(model.covariateEffects)},`,
    `    placeCovariates = ${rTexts(model.placeCovariates)}, required = ${rTexts(model.required ?? [])})`,
  ].join('\n');
}

const rList = (entries: readonly string[]) =>
  entries.length === 0 ? 'list()' : `list(\n${entries.join(',\n')}\n)`;

/** Where the waves of the answers are; NULL where there is one wave. */
function rWaves(waves: RScriptWaves | undefined): string {
  if (!waves) return 'NULL';
  const text = (value: string | null): string => (value === null ? 'NULL' : rText(value));
  const scales = waves.scales.map(
    ({ scale, items }) => `list(scale = ${rText(scale)}, items = ${rTexts(items)})`,
  );
  const earlier = waves.earlier ? `${rFile({ ...waves.earlier, decimal: '.' })})` : 'NULL';
  return `list(column = ${text(waves.column)}, person = ${text(waves.person)}, from = ${rText(waves.from)}, to = ${rText(waves.to)},
  earlier = ${earlier}, scales = list(${scales.join(', ')}))`;
}

/** The part of the script that names the file, its columns and the models: everything one may want to change. */
export function settingsSection(input: RScriptInput): string {
  const { absence } = input;
  const places = input.placeFile;
  return `# 1. What was analyzed ------------------------------------------------------------------------------------

answers_file <- ${rFile(input.file)})
place_columns <- ${rTexts(input.place.columns)}
place_joined_by <- ${rText(input.place.joinedBy)}
items <- ${rList(input.items.map(rItem))}
covariates <- ${rList(input.covariates.map(rCovariate))}
places_file <- ${places ? `${rFile(places)}, place = ${rText(places.place)}, columns = ${rTexts(places.columns)})` : 'NULL'}

# Cells that hold no answer. Blank cells never do.
no_answer <- ${rTexts(absence.words)}
not_asked <- ${rTexts(absence.notAsked)}
dont_know <- ${rTexts(absence.dontKnow)}
dont_know_is_middle <- ${truth(absence.dontKnowAs === 'middle')}
tolerated_absent <- ${rNumber(absence.toleratedAbsent)}

models <- ${rList(input.models.map(rModel))}
waves <- ${rWaves(input.waves)}
places_shown <- ${input.placesShown === null ? 'NULL' : rTexts(input.placesShown)}
`;
}
