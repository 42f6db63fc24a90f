// `npm run verify -- <export.json> [thumbprint]`: checks a signed version without the installation that made it.
// Ends with 0 where all is in order, 1 where it is not, 2 where there was nothing to check.
import { readFileSync } from 'node:fs'
import { checkExport } from '#server/document/check-export.ts'
import { VERIFY } from '#shared/text/seal.ts'

const [file, thumbprint] = process.argv.slice(2)
const bytes = file ? read(file) : null

if (!bytes) {
  process.stderr.write(`${file ? VERIFY.noFile(file) : VERIFY.usage}\n`)
  process.exitCode = 2
} else {
  const checked = checkExport(bytes, thumbprint)
  const said = checked.ok
    ? VERIFY.good(checked.statement.signer.name, checked.statement.at, checked.thumbprint)
    : VERIFY.bad[checked.why]
  process.stdout.write(`${said}\n`)
  process.exitCode = checked.ok ? 0 : 1
}

function read(path: string): Buffer | null {
  try {
    return readFileSync(path)
  } catch {
    return null
  }
}
