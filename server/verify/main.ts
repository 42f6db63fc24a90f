// `npm run verify -- <export.json> [thumbprint]`: checks a signed version without the installation that made it.
import { readFileSync } from 'node:fs'
import { checkExport } from '#server/document/check-export.ts'
import { VERIFY } from '#shared/text/seal.ts'

const [file, thumbprint] = process.argv.slice(2)
if (!file) {
  process.stderr.write(`${VERIFY.usage}\n`)
  process.exitCode = 2
} else {
  const checked = checkExport(readFileSync(file), thumbprint)
  const said = checked.ok
    ? VERIFY.good(checked.statement.signer.name, checked.statement.at, checked.thumbprint)
    : VERIFY.bad[checked.why]
  process.stdout.write(`${said}\n`)
  process.exitCode = checked.ok ? 0 : 1
}
