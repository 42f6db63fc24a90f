import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const SERVER = process.env.RONDETAFEL_SERVER ?? 'http://127.0.0.1:4310'

export default defineConfig({
  root: 'client',
  plugins: [react()],
  build: { outDir: '../dist', emptyOutDir: true, modulePreload: { polyfill: false }, target: 'es2022' },
  server: {
    proxy: {
      '/api': SERVER,
      '/demo': SERVER,
      '/live': { target: SERVER, ws: true },
    },
  },
})
