/**
 * What column names say about their use, in several languages. Words as `nameWords` gives them (lower case, no
 * accents); a star stands for any ending.
 */

/** Names of places, by how likely such a place is small enough for people to know one another (1) or not (0). */
export const placeHints: readonly { readonly weight: number; readonly words: readonly string[] }[] = [
  {
    weight: 1,
    words: (
      'place* block* neighb* neighbourhood* nbhd* nbh hood* tract* lsoa* msoa* ward* village* school* class* ' +
      'classroom* team* communit* cluster* street* site* estate* suburb* precinct* parish* platoon* group* grp* ' +
      'unit* department* dept* workplace* crew* barrio* vecindario* colonia* vereda* quartier* ilot* rue stadtteil* ' +
      'viertel* nachbarschaft* kiez* bairro* vizinhanca* quartiere* rione* vicinato* mahalle* sokak* wijk* buurt* ' +
      'escuela* ecole* schule* klasse* escola* scuola* classe* equipo* equipe* squadra* gruppe* groupe* grupo* gruppo* ' +
      'pueblo* aldea* dorf* район* квартал* село* школа* класс* حي* قرية* مدرسة* محلة*'
    ).split(' '),
  },
  {
    weight: 0.9,
    words:
      'district* distrito* bezirk* quadra* kebele* lga zone* area* company* branch* office* organi*'.split(
        ' ',
      ),
  },
  {
    weight: 0.6,
    words: (
      'town* location* commune* comuna* gemeinde* gemeente* kommune* municip* postcode* postal* zip* plz geoid* ' +
      'battalion* btn city* ciudad* ville* stadt* cidade* citta*'
    ).split(' '),
  },
  {
    weight: 0.4,
    words: 'county* province* provincia* region* canton* prefecture* منطقة* область*'.split(' '),
  },
  { weight: 0.2, words: 'state country* nation iso isocode* pais pays'.split(' ') },
];

/** Words that may stand beside a place word in the name of a column of places. */
export const idWords: readonly string[] = 'id ids no nr num number code key name label of the de la'.split(
  ' ',
);

export const trustHints: readonly string[] = [
  ...(
    'trust* coh cohes* cohesion* belong* bond* help* lend* borrow* know knows share* sharing safe* values friendly ' +
    'neighborly neighbourly confian* vertrau* zusammenhalt* fiduci* coesione* coesao* guven* zaufani* доверие* ' +
    'сплочен* ثقة* تماسك* ayuda* entraide* hilfe* hilfsbereit* solidar*'
  ).split(' '),
  'close knit',
  'get along',
  'gets along',
  'look out',
  'rely on',
  'count on neighbors',
];

export const actionHints: readonly string[] = [
  ...(
    'con control* act action* acting interven* willing* efficac* scold* graffiti* truan* budget* organise* organize* ' +
    'speak stop report kontroll* eingreif* handeln agir* actuar* controle* controllo* azione* agire* acao* eylem* ' +
    'mudahale* вмешат* действ* تدخل*'
  ).split(' '),
  'step in',
  'stepping in',
  'do something',
  'skip school',
  'skipping school',
  'break up',
  'fire station',
  'call police',
  'stand up',
  'act together',
  'work together',
];

/** Facts about a person that are amounts, or yes and no. */
export const personHints: readonly string[] = [
  ...(
    'age alter edad idade eta yas sex sx gender female male woman man geschlecht sexo sexe genero genre sesso cinsiyet ' +
    'owner* own homeowner* renter* rent rents tenure* ses income* ingreso* einkommen* revenu* renda reddito gelir ' +
    'educ* education* bildung* instruccion* years yrs year anos annees jahre anni yil moved lived residence* married ' +
    'kids children household* hh employed unemployed working retired minority minrty disabled возраст* пол доход* ' +
    'образован* العمر الجنس الدخل التعليم'
  ).split(' '),
];

/** Facts about a person that are kinds, so that their numbers are not amounts. */
export const kindHints: readonly string[] = (
  'religion* relig relgion occupation* ethnic* race racial tribe* language* nationality* citizenship* marital profession* job ' +
  'beruf* religione* etnia* origen* langue* sprache* idioma* party partido* industry* rank'
).split(' ');

/** Names of columns that could name a person. Their cells are not looked at. */
export const namesPersonHints: readonly string[] = [
  ...(
    'email* mail phone* mobile* telephone* telefon* telefono tel whatsapp* fax firstname* lastname* surname* fullname* ' +
    'forename* vorname* nachname* nombre* apellido* prenom* nom cognome* sobrenome* address* adresse* direccion* endereco* ' +
    'indirizzo* dob birthdate* birthday* geburtsdatum* ip ipaddress* latitude* longitude* lng gps* coord* geopoint* ' +
    'comment* remark* notes feedback* suggestion* username* uuid* guid* ssn passport* device* signature* photo* url ' +
    'instagram* facebook* respno respid respondentid participantid имя фамилия телефон* почта* адрес* الاسم الهاتف العنوان'
  ).split(' '),
  'e mail',
  'first name',
  'last name',
  'full name',
  'your name',
  'respondent id',
  'resp id',
  'resp no',
  'respondent no',
  'person id',
  'participant id',
  'response id',
  'date of birth',
  'birth date',
  'national id',
  'free text',
  'open text',
];

/** Words that mean coordinates when the column holds decimals, and something else otherwise. */
export const coordinateHints: readonly string[] = ['lat', 'lon', 'long'];

export const weightHints: readonly string[] =
  'weight* wt wgt* gewicht* peso poids pweight* sampleweight*'.split(' ');

/** Numbers that are results to be explained, when there is no set of items. */
export const outcomeHints: readonly string[] = (
  'score* scale* index ach achiev* math* test* reading outcome* efficacy* total mean average wellbeing wbeing ' +
  'satisfaction* puntaje* punkte* note'
).split(' ');
