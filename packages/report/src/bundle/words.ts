/** The words of a bundle and of the data a search engine reads, as ICU messages; `{whole}` is the community. */
export const english = {
  datasetName: 'What {whole} said, number by number',
  datasetSimulated: 'Made-up example: {name}',
  datasetAbout:
    'Findings of a survey of trust among neighbors and readiness to act together, each with its range, its sample and its method. Places stand in the order of the community’s own list and are not ranked: most of them cannot be told apart. Places in which few people answered are held back.',
  datasetLicense:
    'The community has not named a license for this data. Ask it before you publish the data again.',
  level: 'Level of “{title}”, from {minimum} ({low}) to {maximum} ({high})',
  placeLevel: '{place}: {level}',

  readmeHead: '{whole}: everything behind the numbers',
  readmeSimulated: 'All names and numbers here are made up: this is an example.',
  readmeLead:
    'This folder holds what was published, and what others need to check it. It was made by Weft {version} and holds the same bytes each time it is made.',
  readmeFiles: 'What is here',
  fileFindingsJson: 'the findings, for programs',
  fileFindingsCsv: 'one row a finding: the sentence, how sure it is, who was asked and how it was found',
  fileNumbersCsv: 'one row a number, with the finding it belongs to',
  filePlacesCsv: 'one row a place',
  fileJsonLd: 'the same data described for search engines and catalogs; it needs no network to be read',
  fileSummary: 'the sums on which the estimates rest, as far as they may go out',
  fileSums: 'the same sums as rows',
  fileCheck: 'works every number out again in plain R, without Weft',
  fileVersion: 'what made all this, and the model it fitted',
  readmeCheck: 'How to check the numbers',
  readmeCheckText:
    'Put R on a computer, open this folder and write: Rscript check.R. It prints a line for each number: what was published, what R gets from the sums, and how far they are apart. It ends with code 1 if any number differs by more than the rounding of the sums allows; how much that is stands beside each number.',
  readmeNoSums:
    'This release was made before Weft kept sums with a release. So there are none in this folder and no check.R: the findings and numbers alone.',
  readmeHeld: 'What is not here, and why',
  readmeHeldText:
    'No single answer is here, and nothing of a place that is held back beyond its name. Where a place is held back, the model itself cannot be fitted again from this folder: whoever had the sums of all places but that one could take them away from the whole. Then the variances and the level of all places are given, and check.R works out everything that follows from them.',
  readmeSkippedText:
    'Where some people skipped a question, they are too few to be summed up apart. So the sums of a place are its mean in steps of a hundredth, or of one answer of one person where that is more, and how much its answers tell in steps that five skipped answers do not change. Numbers of a place have two digits after the point here, numbers of all places three: more digits could be used to search for the answers behind them.',
  readmeGivenText:
    'Numbers that rest on single answers (how people of one place answered question by question, sums of two waves, how two questions were answered together) are given too, each with its reason; what follows from them is worked out again.',
  readmeRows: 'If you hold the answers',
  readmeRowsText:
    'Whoever runs the server of a community that keeps its answers can work every number out again: weft check writes a folder for it, with all answers. Analysts and coordinators can fit every model again: the file of answers and a script that reads it into R are in the room Hear, under the data of the wave. In that file, too, the place of a person is left empty where few answered there, so the numbers come out the same only where no place is held back.',
  readmeRank: 'Please do not rank places',
  readmeRankText:
    'Places stand in the order of the community’s list. The findings called “apart” say how few of them can be told apart.',
  readmeLicense: 'Using this data',
};

export type BundleWords = typeof english;

export const spanish: BundleWords = {
  datasetName: 'Lo que dijo {whole}, número por número',
  datasetSimulated: 'Ejemplo inventado: {name}',
  datasetAbout:
    'Hallazgos de una encuesta sobre la confianza entre vecinos y la disposición a actuar juntos, cada uno con su margen, su muestra y su método. Los lugares están en el orden de la lista de la propia comunidad y no están clasificados: la mayoría no se pueden distinguir entre sí. Los lugares donde respondieron pocas personas no se muestran.',
  datasetLicense:
    'La comunidad no ha indicado una licencia para estos datos. Pregúntele antes de volver a publicarlos.',
  level: 'Nivel de «{title}», de {minimum} ({low}) a {maximum} ({high})',
  placeLevel: '{place}: {level}',

  readmeHead: '{whole}: todo lo que hay detrás de los números',
  readmeSimulated: 'Todos los nombres y números son inventados: esto es un ejemplo.',
  readmeLead:
    'Esta carpeta contiene lo que se publicó y lo que otras personas necesitan para comprobarlo. La hizo Weft {version} y contiene los mismos bytes cada vez que se hace.',
  readmeFiles: 'Qué hay aquí',
  fileFindingsJson: 'los hallazgos, para programas',
  fileFindingsCsv: 'una fila por hallazgo: la frase, su seguridad, a quién se preguntó y cómo se halló',
  fileNumbersCsv: 'una fila por número, con el hallazgo al que pertenece',
  filePlacesCsv: 'una fila por lugar',
  fileJsonLd: 'los mismos datos descritos para buscadores y catálogos; se lee sin red',
  fileSummary: 'las sumas en que se apoyan las estimaciones, hasta donde pueden salir',
  fileSums: 'las mismas sumas en filas',
  fileCheck: 'vuelve a calcular cada número en R, sin Weft',
  fileVersion: 'qué hizo todo esto y qué modelo ajustó',
  readmeCheck: 'Cómo comprobar los números',
  readmeCheckText:
    'Instale R en una computadora, abra esta carpeta y escriba: Rscript check.R. Imprime una línea por número: lo que se publicó, lo que R obtiene de las sumas y cuánto se separan. Termina con el código 1 si algún número difiere más de lo que permite el redondeo de las sumas; ese margen está junto a cada número.',
  readmeNoSums:
    'Esta publicación se hizo antes de que Weft guardara sumas con ella. Por eso no hay sumas en esta carpeta ni check.R: solo los hallazgos y los números.',
  readmeHeld: 'Qué no está aquí, y por qué',
  readmeHeldText:
    'Aquí no hay ninguna respuesta individual, ni nada de un lugar que no se muestra salvo su nombre. Cuando un lugar no se muestra, el modelo no puede ajustarse de nuevo desde esta carpeta: quien tuviera las sumas de todos los demás lugares podría restarlas del total. Entonces las varianzas y el nivel de todos los lugares se dan, y check.R calcula todo lo que se sigue de ellos.',
  readmeSkippedText:
    'Las personas que dejaron una pregunta sin responder son demasiado pocas para sumarlas aparte. Por eso las sumas de un lugar son su media, en pasos de una centésima o de una respuesta de una persona si eso es más, y cuánto dicen sus respuestas, en pasos que cinco respuestas omitidas no cambian. Los números de un lugar tienen aquí dos decimales y los de todos los lugares, tres: con más cifras se podrían buscar las respuestas que hay detrás.',
  readmeGivenText:
    'Los números que se apoyan en respuestas individuales (cómo respondió la gente de un lugar pregunta por pregunta, sumas de dos rondas, cómo se respondieron dos preguntas a la vez) también se dan, cada uno con su razón; lo que se sigue de ellos se calcula de nuevo.',
  readmeRows: 'Si usted tiene las respuestas',
  readmeRowsText:
    'Quien administra el servidor de una comunidad que conserva sus respuestas puede calcular de nuevo todos los números: weft check escribe para ello una carpeta con todas las respuestas. Quienes analizan o coordinan pueden ajustar de nuevo todos los modelos: el archivo de respuestas y un programa que lo lee en R están en la sala Oír, en los datos de la ronda. También en ese archivo el lugar de una persona queda vacío donde respondieron pocas, así que los números salen iguales solo cuando se muestran todos los lugares.',
  readmeRank: 'Por favor, no ordene los lugares por sus números',
  readmeRankText:
    'Los lugares están en el orden de la lista de la comunidad. Los hallazgos llamados «apart» dicen qué pocos de ellos se pueden distinguir.',
  readmeLicense: 'Usar estos datos',
};

export const arabic: BundleWords = {
  datasetName: 'ما قاله أهل {whole}، رقمًا رقمًا',
  datasetSimulated: 'مثال مصطنع: {name}',
  datasetAbout:
    'نتائج استطلاع عن الثقة بين الجيران والاستعداد للعمل معًا، ومع كل نتيجة مداها ومن أجابوا وطريقتها. الأماكن بترتيب قائمة المجتمع نفسه، ولا يُفاضَل بينها: فمعظمها لا يمكن تمييز بعضه من بعض. والأماكن التي أجاب فيها قليلون لا تُعرض.',
  datasetLicense: 'لم يذكر المجتمع رخصة لهذه البيانات. اسألوه قبل أن تنشروها من جديد.',
  level: 'مستوى «{title}»، من {minimum} ({low}) إلى {maximum} ({high})',
  placeLevel: '{place}: {level}',

  readmeHead: '{whole}: كل ما وراء الأرقام',
  readmeSimulated: 'كل الأسماء والأرقام هنا مصطنعة: هذا مثال.',
  readmeLead:
    'في هذا المجلد ما نُشر، وما يحتاجه غيركم للتحقق منه. صنعه Weft {version}، وهو نفسه حرفًا بحرف في كل مرة يُصنع فيها.',
  readmeFiles: 'ما في المجلد',
  fileFindingsJson: 'النتائج، للبرامج',
  fileFindingsCsv: 'صف لكل نتيجة: الجملة، ومدى التأكد منها، ومن سُئلوا، وكيف وُجدت',
  fileNumbersCsv: 'صف لكل رقم، مع النتيجة التي هو منها',
  filePlacesCsv: 'صف لكل مكان',
  fileJsonLd: 'البيانات نفسها موصوفة لمحركات البحث والفهارس؛ تُقرأ بلا شبكة',
  fileSummary: 'المجاميع التي تقوم عليها التقديرات، بقدر ما يجوز أن تخرج',
  fileSums: 'المجاميع نفسها صفوفًا',
  fileCheck: 'يحسب كل رقم من جديد بلغة R، من دون Weft',
  fileVersion: 'ما الذي صنع هذا كله، وأي نموذج قدّره',
  readmeCheck: 'كيف تتحققون من الأرقام',
  readmeCheckText:
    'ثبّتوا R على حاسوب، وافتحوا هذا المجلد واكتبوا: Rscript check.R. يطبع سطرًا لكل رقم: ما نُشر، وما يحسبه R من المجاميع، وكم بينهما. وينتهي بالرمز 1 إن اختلف رقم بأكثر مما يسمح به تقريب المجاميع؛ وهذا القدر مكتوب بجانب كل رقم.',
  readmeNoSums:
    'صُنع هذا الإصدار قبل أن يحفظ Weft المجاميع معه. لذلك ليس في هذا المجلد مجاميع ولا check.R، بل النتائج والأرقام وحدها.',
  readmeHeld: 'ما ليس هنا، ولماذا',
  readmeHeldText:
    'ليس هنا جواب واحد لأحد، ولا شيء من مكان محجوب سوى اسمه. وحيث يُحجب مكان لا يمكن تقدير النموذج من جديد من هذا المجلد: فمن كانت عنده مجاميع الأماكن كلها إلا واحدًا أمكنه أن يطرحها من المجموع. عندها تُعطى التباينات ومستوى الأماكن كلها، ويحسب check.R كل ما يتبعها.',
  readmeSkippedText:
    'من تركوا سؤالًا بلا جواب أقل من أن تُجمع إجاباتهم وحدها. لذلك فإن مجاميع المكان هي متوسطه بخطوات من جزء من مئة، أو من جواب واحد لشخص واحد إن كان ذلك أكثر، ومقدار ما تقوله إجاباته بخطوات لا تغيّرها خمس إجابات متروكة. وأرقام المكان هنا برقمين بعد الفاصلة وأرقام الأماكن كلها بثلاثة: فبأرقام أكثر يمكن البحث عن الإجابات التي وراءها.',
  readmeGivenText:
    'والأرقام التي تقوم على إجابات مفردة (كيف أجاب أهل مكان واحد سؤالًا سؤالًا، ومجاميع جولتين، وكيف أُجيب عن سؤالين معًا) تُعطى أيضًا ومع كل منها سببه؛ ويُحسب من جديد ما يتبعها.',
  readmeRows: 'إن كانت الإجابات عندكم',
  readmeRowsText:
    'من يدير خادم مجتمع يحفظ إجاباته يستطيع أن يحسب كل رقم من جديد: يكتب weft check لذلك مجلدًا فيه كل الإجابات. ويستطيع المحللون والمنسقون أن يقدّروا كل النماذج من جديد: ملف الإجابات وبرنامج يقرؤه في R موجودان في غرفة «اسمع»، تحت بيانات الجولة. وفي ذلك الملف أيضًا يُترك مكان الشخص فارغًا حيث أجاب قليلون، فلا تخرج الأرقام نفسها إلا حيث تُعرض الأماكن كلها.',
  readmeRank: 'رجاءً لا تفاضلوا بين الأماكن',
  readmeRankText: 'الأماكن بترتيب قائمة المجتمع. والنتائج المسماة «apart» تقول كم قليل منها يمكن تمييزه.',
  readmeLicense: 'استعمال هذه البيانات',
};
