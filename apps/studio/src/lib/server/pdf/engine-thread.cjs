// The engine of PDFs in a thread of its own, so that a long report never keeps the studio from answering.
// `print-pdf.ts` starts it from this text, which needs no path of its own in a built server.
const { parentPort, workerData } = require('node:worker_threads');
const { NodeCompiler } = require(workerData.engine);

const { workspace, fontPaths, sources } = workerData;
const compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontPaths }] });
for (const [path, text] of sources) compiler.addSource(path, text);

function print(template, data) {
  const compiled = compiler.compile({ mainFileContent: template, inputs: { data } });
  if (compiled.result === null)
    throw new Error(
      `[SourceDiagnostic ${JSON.stringify(compiled.takeDiagnostics()?.shortDiagnostics ?? [])}`,
    );
  return new Uint8Array(compiler.pdf(compiled.result, { pdfStandard: 'ua-1' }));
}

parentPort.on('message', ({ id, template, data }) => {
  try {
    const bytes = print(template, data);
    parentPort.postMessage({ id, bytes }, [bytes.buffer]);
  } catch (thrown) {
    parentPort.postMessage({ id, fault: String(thrown instanceof Error ? thrown.message : thrown) });
  }
  compiler.evictCache(10);
});
parentPort.postMessage({ ready: true });
