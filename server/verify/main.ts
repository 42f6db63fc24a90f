// `npm run verify -- <export.json> [thumbprint]`: checks a signed version without the installation that made it.
// `npm run verify -- <backup.sqlite>`: restores a backup to a temporary place and reads all of it.
// Ends with 0 where all is in order, 1 where it is not, 2 where there was nothing to check.
import { readFileSync } from 'node:fs'
import { verifyCommand } from '#server/backup/commands.ts'
import { checkExport } from '#server/document/check-export.ts'
import { startOrSay } from '#server/start-refused.ts'
import { VERIFY } from '#shared/text/seal.ts'

const [file, thumbprint] = process.argv.slice(2)

if (file?.endsWith('.sqlite')) {
  await startOrSay(async () => {
    const { ok, text } = await verifyCommand(file, process.env)
    tell(ok, text)
  })
} else {
  const bytes = file ? read(file) : null
  if (!bytes) {
    process.stderr.write(`${file ? VERIFY.noFile(file) : VERIFY.usage}\n`)
    process.exitCode = 2
  } else {
    const checked = checkExport(bytes, thumbprint)
    tell(
      checked.ok,
      checked.ok
        ? VERIFY.good(checked.statement.signer.name, checked.statement.at, checked.thumbprint)
        : VERIFY.bad[checked.why],
    )
  }
}

function tell(ok: boolean, text: string): void {
  process.stdout.write(`${text}\n`)
  process.exitCode = ok ? 0 : 1
}

function read(path: string): Buffer | null {
  try {
    return readFileSync(path)
  } catch {
    return null
  }
}
