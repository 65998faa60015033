import { argv, stderr, stdout } from 'node:process';
import { explain } from './exit-code.ts';
import { help, overview } from './help.ts';
import { version } from './version.ts';

type Command = (args: readonly string[]) => Promise<void>;

/** Verbs load what they need when they are called: `fit` starts without the report. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  fit: async () => (await import('./commands/fit.ts')).fitCommand,
  items: async () => (await import('./commands/items.ts')).itemsCommand,
  agree: async () => (await import('./commands/agree.ts')).agreeCommand,
  report: async () => (await import('./commands/report.ts')).reportCommand,
  summarize: async () => (await import('./commands/summarize.ts')).summarizeCommand,
  merge: async () => (await import('./commands/summarize.ts')).mergeCommand,
  simulate: async () => (await import('./commands/simulate.ts')).simulateCommand,
  plan: async () => (await import('./commands/plan.ts')).planCommand,
  mechanism: async () => (await import('./commands/mechanism.ts')).mechanismCommand,
  backup: async () => (await import('./commands/store.ts')).backupCommand,
  restore: async () => (await import('./commands/store.ts')).restoreCommand,
  move: async () => (await import('./commands/store.ts')).moveCommand,
  check: async () => (await import('./commands/check.ts')).checkCommand,
  'close-out': async () => (await import('./commands/close-out.ts')).closeOutCommand,
  serve: async () => (await import('./commands/serve.ts')).serveCommand,
};

/** Runs one command line and sets the exit code. */
export async function main(args: readonly string[]): Promise<void> {
  const [verb, ...rest] = args;
  if (verb === undefined || verb === '--help' || verb === '-h' || verb === 'help') {
    const of = verb === 'help' ? rest[0] : undefined;
    stdout.write(`${(of && help[of]) ?? overview}\n`);
    return;
  }
  if (verb === '--version' || verb === '-v') {
    stdout.write(`${version}\n`);
    return;
  }
  const load = commands[verb];
  if (!load) {
    stderr.write(
      `weft has no verb "${verb}". It has ${Object.keys(commands).join(', ')}. Try "weft --help".\n`,
    );
    process.exitCode = 2;
    return;
  }
  if (rest.includes('--help') || rest.includes('-h')) {
    stdout.write(`${help[verb]}\n`);
    return;
  }
  try {
    await (await load())(rest);
  } catch (error) {
    const { text, code } = explain(error);
    stderr.write(`${text}\n`);
    process.exitCode = code;
  }
}

stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

void main(argv.slice(2));
