import type { WordList } from './word-rule.ts';

const places = `
    barrio+, vecindario+, manzana+, calle+, zona+, area+, comunidad+, distrito+, colonia+, pueblo+,
    escuela+, clase+, equipo+, grupo+, lugar+, edificio+, circulo+, bloque+, cuadra+, sector+`;
const people = `
    gente, persona+, vecin@, residente+, habitante+, familia+, padres, madres, joven+, inquilin@,
    alumn@, estudiante+, inmigrante+, migrante+, trabajador+, maestr@, docente+, miembro+, hombre+,
    mujer+, niñ@, hogar+, ciudadan@, poblador+, muchach@, chic@`;

/** Spanish words that blame, claim causes, rank, or need a course in statistics. */
export const spanishList: WordList = {
  language: 'es',
  denials: 'no, nunca, nada, ni, ningun, ningun@, nadie, sin, tampoco, jamas',
  rules: [
    {
      kind: 'blame',
      find: `
        mal@, mal, fallid@, fracasad@, rot@, debil+, pobre+, disfuncional+, problematic@,
        conflictiv@, peligros@, marginal+, degradad@, deprimid@, atrasad@, rezagad@, abandonad@,
        deficiente+, desorganizad@, toxic@, indeseable+, feo, fea, peor educad@, descuidad@`,
      near: places,
      reach: 3,
      evenDenied: true,
      says: 'Esta palabra hace del lugar mismo la falta.',
      instead: 'Diga qué respondió la gente y con qué carga el lugar: dinero, mudanzas, servicios.',
    },
    {
      kind: 'blame',
      find: `
        gueto+, ghetto+, tugurio+, villa miseria, villas miseria, zona roja, zonas rojas,
        desorganizacion social, cultura de la pobreza, decadencia social, lumpen, barrio bajo,
        barrios bajos, nido de delincuen*, chabola+`,
      evenDenied: true,
      says: 'Este nombre se ha usado contra la gente y sus casas.',
      instead: 'Use el nombre que usa la gente de allí.',
    },
    {
      kind: 'blame',
      find: 'culpa, culpas, culpable+, culpar, culpan',
      says: 'Los resultados no buscan quién hizo mal.',
      instead: 'Diga con qué carga el lugar y qué ayudaría.',
    },
    {
      kind: 'blame',
      find: 'baj@, debil+, pobre+, mal@, escas@, deficiente+, mas baj@',
      near: `
        eficacia, cohesion, confianza, puntaje+, puntuacion*, participacion, animo, nota, notas`,
      reach: 2,
      evenDenied: true,
      says: 'Una palabra para menos que suena a mala nota.',
      instead:
        'Dígalo con los extremos de la escala: «la gente está menos segura de que otros intervendrían».',
    },
    {
      kind: 'adjective-about-people',
      find: `
        pereza, perezos@, vag@, flojo, floja, flojos, flojas, apatic@, indiferente+, hostil+,
        ignorante+, inculto, inculta, incultos, incultas, desmotivad@, pasiv@, antisocial+,
        irresponsable+, egoista+, pobre+, necesitad@, debil+, mal@, desconfiad@, dificil+,
        vulnerable+, conflictiv@, problematic@, descuidad@, desfavorecid@, desinteresad@,
        delincuente+, analfabet@, marginal+, violent@, desadaptad@, aislad@, peligros@,
        disfuncional+, maleducad@`,
      near: people,
      reach: 3,
      evenDenied: true,
      says: 'Las respuestas hablan de lugares, no de cómo es la gente.',
      instead: 'Diga qué respondió la gente o de qué se la ha privado.',
    },
    {
      kind: 'adjective-about-people',
      find: `
        carece, carecen, carecia, le falta, les falta, no le importa, no les importa, incapaz+,
        incapaces, no quieren ayudar, se niega, se niegan, fracasa, fracasan, fallan en`,
      near: `${people}, ${places}`,
      reach: 4,
      evenDenied: true,
      says: 'Nombra a la gente o al lugar por lo que no tiene o no hace.',
      instead: 'Diga cuánta seguridad tiene la gente en los demás y qué lo haría más fácil.',
    },
    {
      kind: 'causal',
      find: `
        causa, causan, causo, causad@, causando, causar, provoca, provocan, provoco, provocad@,
        lleva a, llevan a, llevo a, conduce a, conducen a, debido a, debida a, a causa de, por culpa
        de, gracias a, mejora, mejoran, mejoro, mejorado, mejorar, reduce, reducen, redujo, aumenta,
        aumentan, impulsa, impulsan, impulso, influye, influyen, influyo, afecta, afectan, afecto,
        impacto, impactos, efecto de, efecto en, efecto sobre, genera, generan, produce, producen,
        previene, previenen, evita, evitan, contribuye a, contribuyen a, resulta en, resultan en,
        como resultado de, por efecto de, debilita, debilitan, fortalece, fortalecen, empeora,
        empeoran, hace que, hacen que, responsable de, responsables de`,
      says: 'Se preguntó a todos casi al mismo tiempo: no se puede ver qué vino de qué.',
      instead: '«va con»',
    },
    {
      kind: 'rank',
      find: `
        peor, peores, mejor que, mejores que, los diez mejores, las diez mejores, los mejores, las
        mejores, ranking, rankings, clasificacion, clasificaciones, tabla de posiciones, podio,
        primer lugar, ultimo lugar, primer puesto, ultimo puesto, encabeza, encabezan, lidera,
        lideran, supera a, superan a, ganador, ganadora, ganadores, perdedor, perdedora, perdedores,
        a la cabeza, a la cola, por detras de, numero uno`,
      pattern: String.raw`\b(?:puesto|posición|posicion)\s+(?:n[úu]mero\s+)?\d+|\b\d+(?:\s?[ºª°]|\.\s?[ºª°oa])\s+(?:de|lugar|puesto|posici[óo]n)\b|\btop\s+\d+\b`,
      says: 'La mayoría de los lugares no se distingue: un orden sería casi todo azar.',
      instead: 'Diga de qué lado del medio está un lugar y qué tan seguro es.',
    },
    {
      kind: 'rank',
      find: `
        mejor, mas alt@, mas baj@, mas fuerte+, mas segur@, puntaje+, puntuacion*, mas cohesionad@`,
      near: places,
      reach: 2,
      says: 'Pone a los lugares en un orden de mérito.',
      instead: 'Diga de qué lado del medio está un lugar y qué tan seguro es.',
    },
    {
      kind: 'jargon',
      find: `
        estadisticamente, significativ@, valor p, varianza+, desviacion estandar, desviacion tipica,
        error estandar, errores estandar, intervalo de confianza, correlacion*, correlacionad@,
        regresion, coeficiente+, multinivel, latente+, posterior, fiabilidad, confiabilidad,
        hipotesis nula, covariable+, tamaño de la muestra, likert, percentil+, cuartil+,
        estandarizad@, encuestad@, icc, intraclase, heterogeneidad, agregad@, transversal+,
        psicometric@, cronbach, bayesian@, parametro+, intervencion, intervenciones`,
      pattern: String.raw`\b[pn]\s*[<>=≤≥]\s*[\d.,]+|\bR²|[λτσχβγωα]²?(?=[\s,.;:)]|$)`,
      evenDenied: true,
      says: 'Una palabra que se aprende en un curso de estadística.',
      instead: 'Diga qué significa: «casi con certeza», «las personas que respondieron».',
    },
  ],
};
