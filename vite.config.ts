import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { build, type Plugin } from 'vite'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** What makes processes and databases of tests cheap, not what they prove. */
const QUICK = ['test/support/in-memory.ts', 'test/support/quick-start.ts']

/** Minutes of work in small files. Begun last, one of them would keep one core waiting. */
const LONG = /(simulation|simulation-beside|kill|fuzz|races|plan-races|everyone)\.test\.ts$/

class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const { long = [], short = [] } = Object.groupBy(await super.sort(files), ({ moduleId }) =>
      LONG.test(moduleId) ? 'long' : 'short',
    )
    return [...long, ...short]
  }
}

const SERVER = process.env.RONDETAFEL_SERVER ?? 'http://127.0.0.1:4310'

/** What the server runs of the client, built with it and into its folder: neither can be older than the other. */
const gezinPages: Plugin = {
  name: 'gezin-pages',
  apply: 'build',
  async writeBundle({ dir }) {
    await build({
      configFile: false,
      root: this.environment.config.root,
      logLevel: 'warn',
      plugins: [react()],
      // Whole, and as in production: the server starts with nothing but this file.
      define: { 'process.env.NODE_ENV': '"production"' },
      ssr: { noExternal: true },
      build: {
        ssr: 'gezin/render-page.tsx',
        outDir: join(dir ?? '', 'server'),
        emptyOutDir: true,
        copyPublicDir: false,
        assetsInlineLimit: 0,
        minify: true,
        cssMinify: true,
        target: 'node24',
      },
    })
  },
}

export default defineConfig({
  root: 'client',
  plugins: [react(), gezinPages],
  build: {
    outDir: '../dist',
    emptyOutDir: true,
    modulePreload: { polyfill: false },
    target: 'es2022',
    chunkSizeWarningLimit: 700,
  },
  server: {
    proxy: {
      '/api': SERVER,
      '/demo': SERVER,
      '/gezin': SERVER,
      '/afmelden': SERVER,
      '/assets': SERVER,
      '/live': { target: SERVER, ws: true },
      '/notices': { target: SERVER, ws: true },
    },
  },
  test: {
    root: import.meta.dirname,
    maxWorkers: 2,
    sequence: { sequencer: LongFirst },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/{shared,house,client}/**/*.test.{ts,tsx}'],
          pool: 'threads',
        },
      },
      {
        extends: true,
        test: {
          name: 'server',
          include: ['test/server/**/*.test.ts'],
          globalSetup: QUICK,
          testTimeout: 20_000,
          hookTimeout: 20_000,
        },
      },
      {
        // Real browsers against real servers, a browser and a server to each file; never beside another suite.
        extends: true,
        test: {
          name: 'journey',
          include: ['test/journey/**/*.test.ts'],
          globalSetup: QUICK,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        // `npm run soak`: the same properties, longer and harder; hours, one file after the other.
        extends: true,
        test: {
          name: 'soak',
          include: ['test/soak/**/*.test.ts'],
          testTimeout: 24 * 3_600_000,
          hookTimeout: 600_000,
          fileParallelism: false,
        },
      },
    ],
  },
})
