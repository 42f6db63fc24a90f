// When there is no page to show: not there, signed out, or something broke. What was being sent stands there to send again.
import { useId } from 'react'
import type { KeptAnswer, MessagePage as MessagePageProps } from '#shared/protocol/gezin.ts'
import { COMMON, NOT_FOUND } from '#shared/text/common.ts'
import { GEZIN_MESSAGE } from '#shared/text/gezin-pages.ts'
import { GezinSheetPage } from './gezin-sheet-page.tsx'
import { LinkButton } from './link-button.tsx'

export const titleOfMessage = ({ page, kept }: Pick<MessagePageProps, 'page' | 'kept'>): string => {
  switch (page) {
    case 'not-found':
      return NOT_FOUND.title
    case 'signed-out':
      return GEZIN_MESSAGE.signedOut.title
    case 'somebody-else':
      return GEZIN_MESSAGE.somebodyElse.title
    case 'disk-full':
      return GEZIN_MESSAGE[kept ? 'diskFullSent' : 'diskFull'].title
    case 'broken':
      return GEZIN_MESSAGE.broken.title
  }
}

export function MessagePage({ page, address, kept }: MessagePageProps) {
  const title = titleOfMessage({ page, kept })
  switch (page) {
    case 'not-found':
      return (
        <GezinSheetPage title={title} lead={<p>{NOT_FOUND.body}</p>}>
          {kept && <KeptWords kept={kept} body={GEZIN_MESSAGE.kept.nowhereBody} canSend={false} />}
          <p>{NOT_FOUND.next}</p>
          <p>
            <a className="nl-link link-alone" href="/">
              {COMMON.toWerklijst}
            </a>
          </p>
        </GezinSheetPage>
      )
    case 'signed-out':
    case 'somebody-else': {
      const { body, signIn } = GEZIN_MESSAGE[page === 'signed-out' ? 'signedOut' : 'somebodyElse']
      return (
        <GezinSheetPage title={title} lead={<p>{body}</p>}>
          <p>
            {/* A tab of its own: what was typed may not go with this one. */}
            <a
              className="nl-button nl-button--primary"
              href={`/aanmelden?naar=${encodeURIComponent(address)}`}
              target={kept ? '_blank' : undefined}
              rel={kept ? 'noopener' : undefined}
            >
              <span className="nl-button__label">{signIn}</span>
            </a>
          </p>
          {kept && <KeptWords kept={kept} body={GEZIN_MESSAGE.kept.body} />}
        </GezinSheetPage>
      )
    }
    case 'disk-full':
      return (
        <GezinSheetPage title={title} lead={<p>{GEZIN_MESSAGE[kept ? 'diskFullSent' : 'diskFull'].body}</p>}>
          <KeptOrAgain kept={kept} address={address} body="diskFullBody" again={GEZIN_MESSAGE.diskFull.again} />
          <p>{GEZIN_MESSAGE.cannotWait}</p>
        </GezinSheetPage>
      )
    case 'broken':
      return (
        <GezinSheetPage title={title} lead={<p>{GEZIN_MESSAGE.broken.body}</p>}>
          <KeptOrAgain kept={kept} address={address} body="brokenBody" again={GEZIN_MESSAGE.broken.again} />
        </GezinSheetPage>
      )
  }
}

interface KeptOrAgainProps {
  readonly kept: KeptAnswer | null
  readonly address: string
  readonly body: 'brokenBody' | 'diskFullBody'
  readonly again: string
}

const KeptOrAgain = ({ kept, address, body, again }: KeptOrAgainProps) =>
  kept ? (
    <KeptWords kept={kept} body={GEZIN_MESSAGE[kept.words === null ? 'keptChoice' : 'kept'][body]} />
  ) : (
    <p>
      <LinkButton href={address}>{again}</LinkButton>
    </p>
  )

interface KeptWordsProps {
  readonly kept: KeptAnswer
  readonly body: string
  readonly canSend?: boolean
}

function KeptWords({ kept: { action, fields, words }, body, canSend = true }: KeptWordsProps) {
  const id = useId()
  return (
    <section className="sheet" aria-labelledby={`${id}-kop`}>
      <h2 id={`${id}-kop`} className="nl-heading nl-heading--level-2">
        {GEZIN_MESSAGE[words === null ? 'keptChoice' : 'kept'].title}
      </h2>
      <form className="gezin-form" method="post" action={action}>
        <p>{body}</p>
        {Object.entries(fields).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {words !== null && (
          <div className="own-words">
            <label htmlFor={id} className="own-words__question">
              {GEZIN_MESSAGE.kept.label}
            </label>
            <textarea
              id={id}
              name="words"
              rows={6}
              maxLength={4000}
              autoComplete="off"
              data-gramm="false"
              defaultValue={words}
            />
          </div>
        )}
        {canSend && (
          <div className="gezin-form__end">
            <button type="submit" className="nl-button nl-button--secondary">
              <span className="nl-button__label">{GEZIN_MESSAGE.kept.send}</span>
            </button>
          </div>
        )}
      </form>
    </section>
  )
}
