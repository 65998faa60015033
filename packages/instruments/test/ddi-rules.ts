/**
 * The part of the DDI-Codebook 2.5 schema (codebook.xsd, DDI Alliance, 2012-01-17) that our codebook uses, as
 * rules: for each element its children in order with how often they may stand, its attributes, and whether it
 * holds text. Everything not named here is refused, so a new element needs its rule looked up first.
 */
export interface ElementRule {
  /** Children in the order of the schema: name, least, most. An empty list is an empty element or text. */
  readonly children: readonly (readonly [string, number, number])[];
  /** Children in any order, among text (mixed content), instead. */
  readonly mixed?: readonly string[];
  readonly text: boolean;
  readonly attributes: Readonly<Record<string, RegExp>>;
  readonly required?: readonly string[];
}

const many = Number.POSITIVE_INFINITY;
const any = /^[\s\S]*$/;
const text = (attributes: Readonly<Record<string, RegExp>> = {}): ElementRule => ({
  children: [],
  text: true,
  attributes,
});

/** Attributes every element may have (the group GLOBALS). */
export const globals: Readonly<Record<string, RegExp>> = {
  ID: /^[A-Za-z_][\w.-]*$/,
  'xml:lang': /^(?:[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8})*)?$/,
  source: /^(?:archive|producer)$/,
};

const idRefs = /^[A-Za-z_][\w.-]*(?: [A-Za-z_][\w.-]*)*$/;

export const rules: Readonly<Record<string, ElementRule>> = {
  codeBook: {
    children: [
      ['docDscr', 0, many],
      ['stdyDscr', 1, many],
      ['fileDscr', 0, many],
      ['dataDscr', 0, many],
      ['otherMat', 0, many],
    ],
    text: false,
    attributes: { version: /^2\.5$/, codeBookAgency: /^[A-Za-z_][\w.-]*$/ },
  },
  docDscr: {
    children: [
      ['citation', 0, 1],
      ['guide', 0, 1],
      ['docStatus', 0, 1],
      ['docSrc', 0, many],
      ['controlledVocabUsed', 0, many],
      ['notes', 0, many],
    ],
    text: false,
    attributes: {},
  },
  stdyDscr: {
    children: [
      ['citation', 1, many],
      ['studyAuthorization', 0, many],
      ['stdyInfo', 0, many],
      ['studyDevelopment', 0, many],
      ['method', 0, many],
      ['dataAccs', 0, many],
      ['othrStdyMat', 0, many],
      ['notes', 0, many],
    ],
    text: false,
    attributes: { access: idRefs },
  },
  citation: {
    children: [
      ['titlStmt', 1, 1],
      ['rspStmt', 0, 1],
      ['prodStmt', 0, 1],
      ['distStmt', 0, 1],
      ['serStmt', 0, many],
      ['verStmt', 0, many],
      ['biblCit', 0, 1],
      ['holdings', 0, many],
      ['notes', 0, many],
    ],
    text: false,
    attributes: { MARCURI: any },
  },
  titlStmt: {
    children: [
      ['titl', 1, 1],
      ['subTitl', 0, many],
      ['altTitl', 0, many],
      ['parTitl', 0, many],
      ['IDNo', 0, many],
    ],
    text: false,
    attributes: {},
  },
  titl: text(),
  parTitl: text(),
  IDNo: text({ agency: any, level: /^(?:study|file|project)$/ }),
  prodStmt: {
    children: [
      ['producer', 0, many],
      ['copyright', 0, 1],
      ['prodDate', 0, many],
      ['prodPlac', 0, many],
      ['software', 0, many],
      ['fundAg', 0, many],
      ['grantNo', 0, many],
    ],
    text: false,
    attributes: {},
  },
  prodDate: text({ date: any }),
  software: text({ date: any, version: any }),
  verStmt: {
    children: [
      ['version', 0, 1],
      ['verResp', 0, 1],
      ['notes', 0, many],
    ],
    text: false,
    attributes: {},
  },
  version: text({ date: any, type: any }),
  stdyInfo: {
    children: [
      ['studyBudget', 0, many],
      ['subject', 0, many],
      ['abstract', 0, many],
      ['sumDscr', 0, many],
      ['qualityStatement', 0, 1],
      ['notes', 0, many],
      ['exPostEvaluation', 0, many],
    ],
    text: false,
    attributes: {},
  },
  abstract: text({ date: any, contentType: /^(?:abstract|purpose|mixed)$/ }),
  dataDscr: {
    children: [
      ['varGrp', 0, many],
      ['nCubeGrp', 0, many],
      ['var', 0, many],
      ['nCube', 0, many],
      ['notes', 0, many],
    ],
    text: false,
    attributes: {},
  },
  varGrp: {
    children: [
      ['labl', 0, many],
      ['txt', 0, many],
      ['concept', 0, many],
      ['defntn', 0, 1],
      ['universe', 0, 1],
      ['notes', 0, many],
    ],
    text: false,
    attributes: {
      type: /^(?:section|multipleResp|grid|display|repetition|subject|version|iteration|analysis|pragmatic|record|file|randomized|other)$/,
      name: any,
      var: idRefs,
      varGrp: idRefs,
    },
  },
  var: {
    children: [
      ['location', 0, many],
      ['labl', 0, many],
      ['imputation', 0, 1],
      ['security', 0, 1],
      ['embargo', 0, 1],
      ['respUnit', 0, 1],
      ['anlysUnit', 0, 1],
      ['qstn', 0, many],
      ['valrng', 0, many],
      ['invalrng', 0, many],
      ['undocCod', 0, many],
      ['universe', 0, many],
      ['TotlResp', 0, 1],
      ['sumStat', 0, many],
      ['txt', 0, many],
      ['stdCatgry', 0, many],
      ['catgryGrp', 0, many],
      ['catgry', 0, many],
      ['codInstr', 0, many],
      ['verStmt', 0, many],
      ['concept', 0, many],
      ['derivation', 0, 1],
      ['varFormat', 0, 1],
      ['geoMap', 0, many],
      ['catLevel', 0, many],
      ['notes', 0, many],
    ],
    text: false,
    attributes: {
      name: any,
      intrvl: /^(?:contin|discrete)$/,
      nature: /^(?:nominal|ordinal|interval|ratio|percent|other)$/,
      representationType: /^(?:text|numeric|code|datetime|other)$/,
    },
    required: ['name'],
  },
  labl: text({ level: any, vendor: any, country: any, sdatrefs: idRefs }),
  txt: text({ level: any, sdatrefs: idRefs }),
  qstn: {
    children: [],
    mixed: ['preQTxt', 'qstnLit', 'postQTxt', 'forward', 'backward', 'ivuInstr'],
    text: true,
    attributes: { qstn: idRefs, var: idRefs, seqNo: any, sdatrefs: idRefs },
  },
  qstnLit: text({ sdatrefs: idRefs }),
  postQTxt: text(),
  valrng: { children: [['range', 1, many]], text: false, attributes: {} },
  invalrng: { children: [['item', 1, many]], text: false, attributes: {} },
  range: { children: [], text: false, attributes: { UNITS: /^(?:INT|REAL)$/, min: any, max: any } },
  item: {
    children: [],
    text: false,
    attributes: { UNITS: /^(?:INT|REAL)$/, VALUE: any },
    required: ['VALUE'],
  },
  catgry: {
    children: [
      ['catValu', 0, 1],
      ['labl', 0, many],
      ['txt', 0, many],
      ['catStat', 0, many],
      ['mrow', 0, 1],
    ],
    text: false,
    attributes: { missing: /^[YN]$/, missType: any },
  },
  catValu: text(),
  codInstr: text(),
  concept: text({ vocab: any, vocabURI: any }),
  varFormat: text({
    type: /^(?:character|numeric)$/,
    schema: /^(?:SAS|SPSS|IBM|ANSI|ISO|XML-Data|other)$/,
    formatname: any,
    category: /^(?:date|time|currency|other)$/,
  }),
  notes: text({ type: any, subject: any, level: any, resp: any, sdatrefs: idRefs }),
};
