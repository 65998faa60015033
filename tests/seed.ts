import { configureGlobal } from 'fast-check';

// `npm test` draws the same cases every time, so that it says something about a change and not about luck;
// `npm run trials` draws new ones.
if (process.env.WEFT_TRIALS !== '1') configureGlobal({ seed: 1997 });
