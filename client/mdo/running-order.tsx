// The running order: what was, where the table is, what comes. The chair goes to an item by pressing it.
import { Sheet } from '#client/ui/sheet.tsx'
import type { MdoView } from '#shared/protocol/mdo.ts'
import type { CasusView } from '#shared/protocol/views.ts'
import { MDO_NOW } from '#shared/text/mdo.ts'
import { DeedRefusal } from './deed-refusal.tsx'
import { useDeed } from './use-deed.ts'

export function RunningOrder({ casus, mdo }: { casus: CasusView; mdo: MdoView }) {
  const { send, refusal } = useDeed(casus.id)
  const mayMove = mdo.status === 'open' && mdo.mine.isChair
  return (
    <Sheet title={MDO_NOW.order} className="mdo-order">
      <ol>
        {mdo.items.map((item) => {
          const isNow = mdo.current?.item === item.id
          const isDone = !isNow && mdo.taken.includes(item.id)
          const words = (
            <>
              <span className="mdo-order__label">{item.label}</span>
              <span className="mdo-order__minutes">{MDO_NOW.orderPlanned(item.minutes)}</span>
              {isDone && <span className="only-read">, {MDO_NOW.done}</span>}
              {isNow && <span className="only-read">, {MDO_NOW.isNow}</span>}
            </>
          )
          return (
            <li
              key={item.id}
              className={isNow ? 'is-now' : isDone ? 'is-done' : undefined}
              aria-current={isNow ? 'step' : undefined}
            >
              {mayMove && !isNow ? (
                <button type="button" onClick={() => void send({ type: 'moveItem', mdoId: mdo.id, item: item.id })}>
                  {words}
                </button>
              ) : (
                <div>{words}</div>
              )}
            </li>
          )
        })}
      </ol>
      <DeedRefusal refusal={refusal} />
    </Sheet>
  )
}
