import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

const SERVER = process.env.RONDETAFEL_SERVER ?? 'http://127.0.0.1:4310'

export default defineConfig({
  root: 'client',
  plugins: [react()],
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
      '/live': { target: SERVER, ws: true },
      '/notices': { target: SERVER, ws: true },
    },
  },
  test: {
    root: import.meta.dirname,
    maxWorkers: 2,
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
        test: { name: 'server', include: ['test/server/**/*.test.ts'], testTimeout: 20_000, hookTimeout: 20_000 },
      },
      {
        // Real browsers against a real server: one at a time, and never beside another suite.
        extends: true,
        test: {
          name: 'journey',
          include: ['test/journey/**/*.test.ts'],
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
