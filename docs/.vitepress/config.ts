import { defineConfig } from 'vitepress';
import { methods } from './methods.ts';

/** The documentation: one page a method, for analysts and developers. `npm run docs` serves it. */
export default defineConfig({
  title: 'Weft',
  description: 'Measure, understand and build the collective efficacy of a community',
  cleanUrls: true,
  themeConfig: {
    search: { provider: 'local' },
    sidebar: [
      {
        text: 'Start here',
        items: [
          { text: 'What Weft answers', link: '/' },
          { text: 'See: what a community reads', link: '/see' },
          { text: 'The command line', link: '/command-line' },
          { text: 'The interface for programs', link: '/api' },
          { text: 'For users of lme4, HLM and Mplus', link: '/for-lme4-hlm-mplus-users' },
          { text: 'Limitations', link: '/limitations' },
          { text: 'Where each number comes from', link: '/numbers' },
          { text: 'Checking the numbers', link: '/check' },
        ],
      },
      {
        text: 'Methods',
        items: methods.map(({ title, page }) => ({ text: title, link: `/methods/${page}` })),
      },
      {
        text: 'Measured',
        items: [
          { text: 'Benchmarks', link: '/benchmarks' },
          { text: 'Long trials', link: '/trials' },
        ],
      },
    ],
  },
});
