// The keys for writing, on demand; here stands also how to leave a list with Tab.
import { Button, Dialog, DialogTrigger, Heading, Popover } from 'react-aria-components'
import { TOOLS } from '#shared/text/document.ts'

export const KeyHelp = () => (
  <DialogTrigger>
    <Button className="tool key-help" aria-label={TOOLS.help}>
      <span aria-hidden="true">?</span>
    </Button>
    <Popover className="key-popover" placement="bottom end">
      <Dialog className="key-dialog">
        <Heading slot="title" level={2}>
          {TOOLS.helpTitle}
        </Heading>
        <dl>
          {TOOLS.keys.map(([keys, what]) => (
            <div key={keys}>
              <dt>{keys}</dt>
              <dd>{what}</dd>
            </div>
          ))}
        </dl>
      </Dialog>
    </Popover>
  </DialogTrigger>
)
