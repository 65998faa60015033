import type { ReleaseWord } from './release-english.ts';

/** Written by a machine. */
export const releaseSpanish: Readonly<Record<ReleaseWord, string>> = {
  wasPublished: 'Lo que se publicó',
  publishedDay: 'Publicado el {day}.',
  membersRead: 'Lo leen los miembros.',
  membersFirst: 'Los miembros lo leyeron primero.',
  everybodyReads: 'Lo puede leer todo el mundo.',
  takenBackOn: 'Retirado el {day}.',
  publicPage: 'La página para todo el mundo:',
  whatItSays: 'Lo que dice',
  noReplies: 'Todavía no hay réplicas.',
  replyRight: 'Cada miembro puede escribir una réplica, incluso si no está de acuerdo.',
  yourReply: 'Su réplica',
  yourReplyHint: 'Quien lea estos hallazgos la leerá a su lado. Su nombre no aparece.',
  beforeSending: 'Antes de enviarla: algunas palabras pueden doler o confundir.',
  sendAsItIs: 'Enviarla tal como está.',
  whoSpeaks: '¿Por quién habla?',
  forMyself: 'Por mí',
  sendReply: 'Enviar la réplica',
  replyStands: 'Su réplica está ahora junto a los hallazgos.',
  replyLength: 'Una réplica tiene de 1 a {most} letras.',
  replyLengthWay: 'Escriba algo, o escriba menos.',
  replyDraft: 'Esto es un borrador. Se responde a lo que los miembros pueden leer.',
  replyGone: 'Lo que eligió ya no está.',
  replyGoneWay: 'Abra la página otra vez.',
  nothingChanged: 'No se cambió nada.',
};
