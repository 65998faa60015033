import { error } from '@sveltejs/kit';
import { download } from '$lib/server/ask/download.ts';
import { questionnaireOf } from '$lib/server/ask/questionnaire.ts';
import { enter, mistakeIn } from '$lib/server/ask/room.ts';
import { writeXlsForm } from '$lib/server/ask/xlsform-file.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) => {
  const { store, community } = await enter(event);
  const there = await questionnaireOf(store, community.id);
  if (!there || there.instrument.items.length === 0) error(404, 'There are no questions yet.');
  try {
    return download(
      await writeXlsForm(there),
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      `questions-v${there.version.number}.xlsx`,
    );
  } catch (thrown) {
    const mistake = mistakeIn(thrown);
    if (mistake) error(409, `${mistake.says} ${mistake.remedy}`);
    throw thrown;
  }
};
