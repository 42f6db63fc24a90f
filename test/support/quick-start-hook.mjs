// Loaded by every process of a test before its own files. For each of the hundred files of drizzle-orm Node asks its package.json
// what kind of file it is, and parses those 180 kB again each time: half a second of every start. Here it is said at once.
import { registerHooks } from 'node:module'

registerHooks({
  resolve(specifier, context, next) {
    const isWithin = specifier.startsWith('.') && context.parentURL?.includes('/node_modules/drizzle-orm/')
    return isWithin && specifier.endsWith('.js')
      ? { url: new URL(specifier, context.parentURL).href, format: 'module', shortCircuit: true }
      : next(specifier, context)
  },
})
