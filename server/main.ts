// Production. It refuses to start until people can sign in through their own organisations: there is no sign-in yet
// that may guard real files about children.
import { START } from '#shared/text/start.ts'
import { StartRefused, startOrSay } from './start-refused.ts'

await startOrSay(async () => {
  throw new StartRefused(START.production.join('\n'))
})
