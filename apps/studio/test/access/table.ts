/** Who asks: nobody, a member in each role, and a coordinator of another community. */
export const askers = ['nobody', 'member', 'analyst', 'facilitator', 'coordinator', 'stranger'] as const;
export type Asker = (typeof askers)[number];

const everybody = askers;
const anyone = askers.filter((asker) => asker !== 'nobody');
const members = anyone.filter((asker) => asker !== 'stranger');
const team = members.filter((asker) => asker !== 'member');
const counters = ['analyst', 'coordinator'] as const;
const translators = ['facilitator', 'coordinator'] as const;
const printers = ['facilitator', 'coordinator'] as const;
const coordinators = ['coordinator'] as const;

const ask = '/c/[community]/ask';
const hear = '/c/[community]/hear';

/** Who is let in: every page and file by its route, every form action as `POST route?/name`. */
export const table: Readonly<Record<string, readonly Asker[]>> = {
  'GET /': everybody,
  'GET /figures.css': everybody,
  'GET /sign-in': everybody,
  'POST /sign-in?/code': everybody,
  'POST /sign-in?/password': everybody,
  'GET /join': everybody,
  'POST /join?/default': everybody,
  'GET /communities': anyone,
  'GET /communities/new': anyone,
  'POST /communities/new?/default': anyone,
  'GET /account': anyone,
  'POST /account?/end': anyone,
  'POST /account?/out': anyone,
  'POST /account?/password': anyone,
  'GET /c/[community]': members,
  'GET /c/[community]/people': coordinators,
  'POST /c/[community]/people?/invite': coordinators,
  'POST /c/[community]/people?/revoke': coordinators,
  'POST /c/[community]/people?/role': coordinators,
  'POST /c/[community]/people?/remove': coordinators,
  'POST /c/[community]/people?/steward': coordinators,
  'POST /c/[community]/people?/code': coordinators,
  'GET /c/[community]/tokens': counters,
  'POST /c/[community]/tokens?/issue': counters,
  'POST /c/[community]/tokens?/revoke': counters,
  [`GET ${ask}`]: team,
  [`GET ${ask}/places`]: team,
  [`POST ${ask}/places?/look`]: coordinators,
  [`POST ${ask}/places?/add`]: coordinators,
  [`POST ${ask}/places?/change`]: coordinators,
  [`POST ${ask}/places?/remove`]: coordinators,
  [`POST ${ask}/places?/context`]: coordinators,
  [`POST ${ask}/places?/forget`]: coordinators,
  [`GET ${ask}/questions`]: team,
  [`POST ${ask}/questions?/move`]: coordinators,
  [`POST ${ask}/questions?/remove`]: coordinators,
  [`POST ${ask}/questions?/own`]: coordinators,
  [`POST ${ask}/questions?/offers`]: coordinators,
  [`POST ${ask}/questions?/facts`]: coordinators,
  [`POST ${ask}/questions?/shorten`]: coordinators,
  [`POST ${ask}/questions?/xlsform`]: coordinators,
  [`GET ${ask}/questions/library`]: team,
  [`POST ${ask}/questions/library?/default`]: coordinators,
  [`GET ${ask}/questions/xlsform`]: team,
  [`GET ${ask}/languages`]: team,
  [`POST ${ask}/languages?/add`]: translators,
  [`GET ${ask}/languages/[language]`]: team,
  [`POST ${ask}/languages/[language]?/save`]: translators,
  [`POST ${ask}/languages/[language]?/read`]: translators,
  [`GET ${ask}/languages/[language]/file`]: team,
  [`GET ${ask}/preview`]: team,
  [`GET ${ask}/codebook`]: team,
  [`GET ${ask}/codebook/[form]`]: team,
  [`GET ${ask}/freeze`]: team,
  [`POST ${ask}/freeze?/freeze`]: coordinators,
  [`POST ${ask}/freeze?/next`]: coordinators,
  [`GET ${hear}`]: team,
  [`GET ${hear}/new`]: team,
  [`POST ${hear}/new?/default`]: coordinators,
  [`GET ${hear}/[wave]`]: team,
  [`POST ${hear}/[wave]?/open`]: coordinators,
  [`GET ${hear}/[wave]/live`]: team,
  [`GET ${hear}/[wave]/data`]: team,
  [`GET ${hear}/[wave]/data/codebook/[form]`]: team,
  [`GET ${hear}/[wave]/data/counts/[file]`]: team,
  [`GET ${hear}/[wave]/data/rows/[file]`]: counters,
  [`GET ${hear}/[wave]/settings`]: team,
  [`POST ${hear}/[wave]/settings?/default`]: coordinators,
  [`GET ${hear}/[wave]/invite`]: team,
  [`POST ${hear}/[wave]/invite?/codes`]: printers,
  [`POST ${hear}/[wave]/invite?/revokeCodes`]: printers,
  [`POST ${hear}/[wave]/invite?/link`]: printers,
  [`POST ${hear}/[wave]/invite?/revokeLink`]: printers,
  [`GET ${hear}/[wave]/invite/[file]`]: printers,
};

/** The scope that each call of the interface for programs needs; `null` is none. */
export const calls: Readonly<Record<string, string | null>> = {
  'GET /communities': null,
  'GET /communities/{community}': 'setup:read',
  'GET /communities/{community}/places': 'setup:read',
  'POST /communities/{community}/places': 'setup:write',
  'GET /communities/{community}/context': 'setup:read',
  'PUT /communities/{community}/context': 'setup:write',
  'GET /communities/{community}/instruments': 'setup:read',
  'GET /communities/{community}/versions/{version}': 'setup:read',
  'GET /communities/{community}/waves': 'setup:read',
  'GET /communities/{community}/waves/{wave}/summary': 'summary:read',
  'GET /communities/{community}/releases': 'releases:read',
  'GET /communities/{community}/releases/{release}': 'releases:read',
};
