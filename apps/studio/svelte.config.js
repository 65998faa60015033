import adapter from '@sveltejs/adapter-node';
import { pagePolicy } from './policy.js';

const developing = process.argv.includes('dev');

/** @type {import('@sveltejs/kit').Config} */
export default {
  kit: {
    adapter: adapter(),
    csp: {
      mode: 'nonce',
      // Vite's own reloading needs a socket while one develops; a built studio never does.
      directives: developing ? { ...pagePolicy, 'connect-src': ['self', 'ws:'] } : pagePolicy,
    },
    typescript: {
      config: (config) => {
        config.extends = '../../../tsconfig.base.json';
        config.include = [
          ...config.include,
          '../policy.js',
          '../server.js',
          '../scripts/**/*.ts',
          '../test/**/*.ts',
        ];
        return config;
      },
    },
  },
};
